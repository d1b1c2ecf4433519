using PodDsl.Core.Primitives;

namespace PodDsl.Import;

/// <summary>A text that knows the places of its characters in a file.</summary>
internal sealed class SourceText
{
    private readonly string _file;
    private readonly List<int> _lineStarts;
    private readonly SourceText? _outer;
    private readonly int[]? _places;
    private readonly SourceSpan? _fixed;

    private SourceText(string file, string text, SourceText? outer, int[]? places, SourceSpan? fixedSpan)
    {
        _file = file;
        Text = text;
        _outer = outer;
        _places = places;
        _fixed = fixedSpan;
        _lineStarts = [];
        if (outer is null && fixedSpan is null)
        {
            _lineStarts.Add(0);
            for (var index = text.IndexOf('\n'); index >= 0; index = text.IndexOf('\n', index + 1))
            {
                _lineStarts.Add(index + 1);
            }
        }
    }

    public string Text { get; }

    /// <summary>The text of a file.</summary>
    public static SourceText OfFile(string file, string text) => new(file, text, null, null, null);

    /// <summary>Characters of another text.</summary>
    /// <param name="text">The characters.</param>
    /// <param name="outer">The other text.</param>
    /// <param name="places">The offset there of each of them, and of the end.</param>
    public static SourceText Within(string text, SourceText outer, int[] places) => new("", text, outer, places, null);

    /// <summary>A text all of which has one place.</summary>
    public static SourceText At(string text, SourceSpan span) => new("", text, null, null, span);

    /// <summary>The place of a range.</summary>
    public SourceSpan Span(int start, int end)
    {
        if (_fixed is { } span)
        {
            return span;
        }

        if (_outer is not null)
        {
            return _outer.Span(_places![start], end > start ? _places[end - 1] + 1 : _places[end]);
        }

        var line = _lineStarts.BinarySearch(start);
        line = line < 0 ? ~line - 1 : line;
        return new SourceSpan(_file, start, end - start, line + 1, start - _lineStarts[line] + 1);
    }
}
