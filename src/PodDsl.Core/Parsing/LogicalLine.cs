using System.Text;

namespace PodDsl.Core.Parsing;

/// <summary>A line joined from its continuations, which knows the place of each of its characters in the file.</summary>
internal sealed class LogicalLine
{
    private readonly StringBuilder _text = new();
    private readonly List<(int Position, int Offset)> _pieces = [];

    /// <summary>The indices of its first and last line.</summary>
    internal int FirstLine { get; private set; } = -1;

    internal int LastLine { get; private set; }

    internal int Length => _text.Length;

    internal bool IsStarted => FirstLine >= 0;

    internal string Text => _text.ToString();

    internal void Append(int line, string file, int start, int end)
    {
        FirstLine = FirstLine < 0 ? line : FirstLine;
        LastLine = line;
        _pieces.Add((_text.Length, start));
        _text.Append(file, start, end - start);
    }

    /// <summary>Appends a character for one of the file.</summary>
    internal void Append(char character) => _text.Append(character);

    internal void Clear()
    {
        FirstLine = -1;
        _text.Clear();
        _pieces.Clear();
    }

    /// <summary>The place of the range in the file, with everything between its ends.</summary>
    internal (int Start, int End) Locate(int start, int end) =>
        (Locate(start), end > start ? Locate(end - 1) + 1 : Locate(start));

    private int Locate(int position)
    {
        for (var index = _pieces.Count - 1; index >= 0; index--)
        {
            // The place after the end of a piece belongs to that piece.
            if (_pieces[index].Position <= position && (_pieces[index].Position < _text.Length || index == 0))
            {
                return _pieces[index].Offset + position - _pieces[index].Position;
            }
        }

        return 0;
    }
}
