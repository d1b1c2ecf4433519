using System.Text.RegularExpressions;
using PodDsl.Core.Primitives;

namespace PodDsl.Import.Commands;

/// <summary>
/// Takes a script for a shell apart into simple commands. It knows continued lines (also those of PowerShell and cmd, which
/// documentation has), comments, here documents, redirections and the words between commands. It looks at each character a bounded number of times.
/// </summary>
internal sealed partial class ShellScanner
{
    private const int LongestPrompt = 160;

    private readonly ShellCursor _cursor;
    private readonly ShellWordReader _word;
    private readonly bool _hasPrompts;
    private readonly List<ShellWord> _words = [];
    private readonly List<(int Start, int End)> _inner = [];
    private readonly List<(string Delimiter, bool IsIndented)> _heredocs = [];

    public ShellScanner(SourceText source, int start, int end, bool hasPrompts, List<ShellProblem> problems, Steps steps)
    {
        _cursor = new ShellCursor(source, start, end, steps);
        _word = new ShellWordReader(_cursor, problems, _inner);
        _hasPrompts = hasPrompts;
    }

    /// <summary>The commands in order.</summary>
    public IEnumerable<ShellCommand> Read()
    {
        while (_cursor.Position < _cursor.End)
        {
            _cursor.Steps.Next();
            var character = _cursor.Text[_cursor.Position];
            if (character == '\n')
            {
                if (Finish() is { } command)
                {
                    yield return command;
                }

                _cursor.Position++;
                SkipHeredocs();
                SkipPrompt();
            }
            else if (char.IsWhiteSpace(character))
            {
                _cursor.Position++;
            }
            else if (_cursor.ContinuationLength() is > 0 and var length)
            {
                _cursor.Position += length;
            }
            else if (character == '#')
            {
                _cursor.SkipLine();
            }
            else if (character is ';' or '&' or '|' or '(' or ')' && !IsRedirection())
            {
                if (Finish() is { } command)
                {
                    yield return command;
                }

                _cursor.Position++;
            }
            else if (IsRedirection())
            {
                SkipRedirection();
            }
            else
            {
                _words.Add(_word.Read());
            }
        }

        if (Finish() is { } last)
        {
            yield return last;
        }
    }

    private ShellCommand? Finish()
    {
        if (_words.Count == 0)
        {
            return null;
        }

        var command = new ShellCommand([.. _words]) { Inner = [.. _inner] };
        _words.Clear();
        _inner.Clear();
        return command;
    }

    /// <summary>A console shows the sign of the shell in front of each command.</summary>
    private void SkipPrompt()
    {
        if (NamedPrompt().Match(_cursor.Text, _cursor.Position, Math.Min(LongestPrompt, _cursor.End - _cursor.Position)) is { Success: true } named)
        {
            _cursor.Position += named.Length;
            return;
        }

        if (!_hasPrompts)
        {
            return;
        }

        var start = _cursor.Position;
        while (start < _cursor.End && _cursor.Text[start] is ' ' or '\t')
        {
            start++;
        }

        if (start + 1 < _cursor.End && _cursor.Text[start] is '#' or '$' or '%' or '>' && _cursor.Text[start + 1] == ' ')
        {
            _cursor.Position = start + 1;
        }
    }

    /// <summary>A prompt that names who works where, before a call of podman or docker: <c>root@nas:~#</c>, <c>PS C:\></c>.</summary>
    [GeneratedRegex(@"\G[ \t]*[^\s'""|;&=<>$#]+( [^\s'""|;&=<>$#]+){0,2}[$#%>] +(?=(sudo +)?(docker|podman) )", RegexOptions.CultureInvariant)]
    private static partial Regex NamedPrompt();

    /// <summary>Skips the prompt of the first line.</summary>
    public ShellScanner AtStart()
    {
        SkipPrompt();
        return this;
    }

    private bool IsRedirection()
    {
        var character = _cursor.Text[_cursor.Position];
        if (character == '&')
        {
            return _cursor.Position + 1 < _cursor.End && _cursor.Text[_cursor.Position + 1] == '>';
        }

        if (character is '<' or '>')
        {
            return !_cursor.IsPlaceholder();
        }

        if (!char.IsAsciiDigit(character))
        {
            return false;
        }

        return _cursor.Position + 1 < _cursor.End && _cursor.Text[_cursor.Position + 1] is '<' or '>';
    }

    private void SkipRedirection()
    {
        while (_cursor.Position < _cursor.End && char.IsAsciiDigit(_cursor.Text[_cursor.Position]))
        {
            _cursor.Position++;
        }

        var start = _cursor.Position;
        while (_cursor.Position < _cursor.End && _cursor.Text[_cursor.Position] is '<' or '>' or '&' or '|')
        {
            _cursor.Position++;
        }

        var sign = _cursor.Text[start.._cursor.Position];
        if (_cursor.Position < _cursor.End && _cursor.Text[_cursor.Position] == '-' && sign.EndsWith('&'))
        {
            _cursor.Position++;
            return;
        }

        var isIndented = sign == "<<" && _cursor.Position < _cursor.End && _cursor.Text[_cursor.Position] == '-';
        _cursor.Position += isIndented ? 1 : 0;
        while (_cursor.Position < _cursor.End && _cursor.Text[_cursor.Position] is ' ' or '\t')
        {
            _cursor.Position++;
        }

        if (_cursor.Position >= _cursor.End || _cursor.Text[_cursor.Position] is '\n' or ';' or '|' or '(' or ')' or '&')
        {
            return;
        }

        var target = _word.Read();
        if (sign == "<<")
        {
            _heredocs.Add((string.Concat(target.Pieces.Select(piece => piece.Text)), isIndented));
        }
    }

    /// <summary>Skips the texts of here documents, which start on this line.</summary>
    private void SkipHeredocs()
    {
        foreach (var (delimiter, isIndented) in _heredocs)
        {
            while (_cursor.Position < _cursor.End)
            {
                _cursor.Steps.Next();
                var end = _cursor.Text.IndexOf('\n', _cursor.Position, _cursor.End - _cursor.Position);
                end = end < 0 ? _cursor.End : end;
                var line = _cursor.Text.AsSpan(_cursor.Position, end - _cursor.Position).TrimEnd('\r');
                line = isIndented ? line.TrimStart('\t') : line;
                _cursor.Position = Math.Min(end + 1, _cursor.End);
                if (line.SequenceEqual(delimiter))
                {
                    break;
                }
            }
        }

        _heredocs.Clear();
    }
}
