using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PodDsl.Core.Primitives;

namespace PodDsl.Import.Commands;

/// <summary>
/// Takes a script for a shell apart into simple commands. It knows quotes, continued lines (also those of PowerShell and cmd, which
/// documentation has), comments, here documents, redirections and the words between commands. It looks at each character a bounded number of times.
/// </summary>
internal sealed partial class ShellScanner
{
    private const int LongestPlaceholder = 80;
    private const int LongestPrompt = 160;

    private readonly SourceText _source;
    private readonly string _text;
    private readonly int _end;
    private readonly bool _hasPrompts;
    private readonly Steps _steps;
    private readonly List<ShellProblem> _problems;
    private readonly List<ShellWord> _words = [];
    private readonly List<(int Start, int End)> _inner = [];
    private readonly List<(string Delimiter, bool IsIndented)> _heredocs = [];

    // The pieces of the word under construction.
    private readonly List<ShellPiece> _pieces = [];
    private readonly StringBuilder _literal = new();
    private readonly List<int> _places = [];
    private bool _literalIsQuoted;

    /// <summary>Behind this offset nothing closes a bracket that is open.</summary>
    private int _unclosedFrom = int.MaxValue;
    private int _unclosedBackquoteFrom = int.MaxValue;
    private int _position;

    public ShellScanner(SourceText source, int start, int end, bool hasPrompts, List<ShellProblem> problems, Steps steps)
    {
        _source = source;
        _text = source.Text;
        _position = start;
        _end = end;
        _hasPrompts = hasPrompts;
        _problems = problems;
        _steps = steps;
    }

    /// <summary>The commands in order.</summary>
    public IEnumerable<ShellCommand> Read()
    {
        while (_position < _end)
        {
            _steps.Next();
            var character = _text[_position];
            if (character == '\n')
            {
                if (Finish() is { } command)
                {
                    yield return command;
                }

                _position++;
                SkipHeredocs();
                SkipPrompt();
            }
            else if (char.IsWhiteSpace(character))
            {
                _position++;
            }
            else if (IsContinuation() is > 0 and var length)
            {
                _position += length;
            }
            else if (character == '#')
            {
                SkipLine();
            }
            else if (character is ';' or '&' or '|' or '(' or ')' && !IsRedirection())
            {
                if (Finish() is { } command)
                {
                    yield return command;
                }

                _position++;
            }
            else if (IsRedirection())
            {
                SkipRedirection();
            }
            else
            {
                _words.Add(ReadWord());
            }
        }

        if (Finish() is { } last)
        {
            yield return last;
        }
    }

    /// <summary>All of it as words of one command, as the right side of an array has them.</summary>
    private List<ShellWord> ReadItems()
    {
        var items = new List<ShellWord>();
        while (_position < _end && _text[_position] != ')')
        {
            _steps.Next();
            if (char.IsWhiteSpace(_text[_position]))
            {
                _position++;
            }
            else if (_text[_position] == '#')
            {
                SkipLine();
            }
            else if (IsContinuation() is > 0 and var length)
            {
                _position += length;
            }
            else if (_text[_position] is ';' or '&' or '|' or '(' or '<' or '>')
            {
                _position++;
            }
            else
            {
                items.Add(ReadWord());
            }
        }

        _position = Math.Min(_position + 1, _end);
        return items;
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

    private void SkipLine()
    {
        var end = _text.IndexOf('\n', _position, _end - _position);
        _position = end < 0 ? _end : end;
    }

    /// <summary>A console shows the sign of the shell in front of each command.</summary>
    private void SkipPrompt()
    {
        if (NamedPrompt().Match(_text, _position, Math.Min(LongestPrompt, _end - _position)) is { Success: true } named)
        {
            _position += named.Length;
            return;
        }

        if (!_hasPrompts)
        {
            return;
        }

        var start = _position;
        while (start < _end && _text[start] is ' ' or '\t')
        {
            start++;
        }

        if (start + 1 < _end && _text[start] is '#' or '$' or '%' or '>' && _text[start + 1] == ' ')
        {
            _position = start + 1;
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

    /// <summary>The length of the end of a line that goes on, or 0.</summary>
    private int IsContinuation()
    {
        if (_text[_position] is not ('\\' or '`' or '^'))
        {
            return 0;
        }

        var next = _position + 1;
        // Documentation loses blanks at the ends of lines, and gains some.
        while (next < _end && _text[next] is ' ' or '\t' or '\r')
        {
            next++;
        }

        return next < _end && _text[next] == '\n' && (next == _position + 1 || _text[_position] == '\\' || _text[next - 1] == '\r') ? next + 1 - _position : 0;
    }

    private bool IsRedirection()
    {
        var character = _text[_position];
        if (character == '&')
        {
            return _position + 1 < _end && _text[_position + 1] == '>';
        }

        if (character is '<' or '>')
        {
            return !IsPlaceholder();
        }

        if (!char.IsAsciiDigit(character))
        {
            return false;
        }

        return _position + 1 < _end && _text[_position + 1] is '<' or '>';
    }

    /// <summary>True for <c>&lt;your path&gt;</c>, which documentation has where the reader is to fill something in.</summary>
    private bool IsPlaceholder()
    {
        if (_text[_position] != '<' || _position + 2 >= _end || _text[_position + 1] is ' ' or '<' or '(' or '&' or '>')
        {
            return false;
        }

        var close = _text.IndexOfAny(['>', '\n', '<', '|', ';'], _position + 1, Math.Min(LongestPlaceholder, _end - _position - 1));
        return close > 0 && _text[close] == '>' && _text[close - 1] != ' ';
    }

    private void SkipRedirection()
    {
        while (_position < _end && char.IsAsciiDigit(_text[_position]))
        {
            _position++;
        }

        var start = _position;
        while (_position < _end && _text[_position] is '<' or '>' or '&' or '|')
        {
            _position++;
        }

        var sign = _text[start.._position];
        if (_position < _end && _text[_position] == '-' && sign.EndsWith('&'))
        {
            _position++;
            return;
        }

        var isIndented = sign == "<<" && _position < _end && _text[_position] == '-';
        _position += isIndented ? 1 : 0;
        while (_position < _end && _text[_position] is ' ' or '\t')
        {
            _position++;
        }

        if (_position >= _end || _text[_position] is '\n' or ';' or '|' or '(' or ')' or '&')
        {
            return;
        }

        var target = ReadWord();
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
            while (_position < _end)
            {
                _steps.Next();
                var end = _text.IndexOf('\n', _position, _end - _position);
                end = end < 0 ? _end : end;
                var line = _text.AsSpan(_position, end - _position).TrimEnd('\r');
                line = isIndented ? line.TrimStart('\t') : line;
                _position = Math.Min(end + 1, _end);
                if (line.SequenceEqual(delimiter))
                {
                    break;
                }
            }
        }

        _heredocs.Clear();
    }

    private ShellWord ReadWord()
    {
        var start = _position;
        _pieces.Clear();
        if (_text[_position] == '~' && (_position + 1 >= _end || _text[_position + 1] is '/' or ':' or ' ' or '\t' or '\n'))
        {
            _pieces.Add(new ShellPiece(ShellPieceKind.Home, "~", _position, IsQuoted: true) { End = _position + 1 });
            _position++;
        }

        while (_position < _end)
        {
            var character = _text[_position];
            if (char.IsWhiteSpace(character) || character is ';' or '&' or '|' or ')')
            {
                break;
            }

            if (IsContinuation() is > 0 and var length)
            {
                // A shell joins the two lines; other shells end the word, and so do lines that start with a blank.
                _position += length;
                continue;
            }

            if (character == '(')
            {
                if (ReadArray(start) is { } array)
                {
                    return array;
                }

                break;
            }

            if (character is '<' or '>')
            {
                if (!IsPlaceholder())
                {
                    break;
                }

                var close = _text.IndexOf('>', _position);
                while (_position <= close)
                {
                    Add(_text[_position], _position++, isQuoted: true);
                }

                continue;
            }

            switch (character)
            {
                case '\\':
                    _position++;
                    if (_position < _end)
                    {
                        Add(_text[_position], _position++, isQuoted: true);
                    }

                    break;
                case '\'':
                    ReadSingleQuotes();
                    break;
                case '"':
                    ReadDoubleQuotes();
                    break;
                case '$' when _position + 1 < _end && _text[_position + 1] == '\'':
                    ReadEscapedQuotes();
                    break;
                case '$' when _position + 1 < _end && _text[_position + 1] == '"':
                    _position++;
                    ReadDoubleQuotes();
                    break;
                case '$':
                    ReadDollar(isQuoted: false);
                    break;
                case '`':
                    ReadBackquotes(isQuoted: false);
                    break;
                default:
                    Add(character, _position++, isQuoted: false);
                    break;
            }
        }

        FlushLiteral();
        return new ShellWord([.. _pieces], start, _position);
    }

    /// <summary><c>NAME=(...)</c>, or null.</summary>
    private ShellWord? ReadArray(int start)
    {
        FlushLiteral();
        var head = new ShellWord([.. _pieces], start, _position);
        if (head.Plain is not { } name || !name.EndsWith('='))
        {
            return null;
        }

        _position++;
        return head with { Items = ReadItems(), End = _position };
    }

    private void Add(char character, int place, bool isQuoted)
    {
        if (_literal.Length > 0 && _literalIsQuoted != isQuoted)
        {
            FlushLiteral();
        }

        _literalIsQuoted = isQuoted;
        _literal.Append(character);
        _places.Add(place);
    }

    private void FlushLiteral()
    {
        if (_literal.Length == 0)
        {
            return;
        }

        _pieces.Add(new ShellPiece(ShellPieceKind.Literal, _literal.ToString(), _places[0], _literalIsQuoted) { Places = [.. _places] });
        _literal.Clear();
        _places.Clear();
    }

    private void AddPiece(ShellPiece piece)
    {
        FlushLiteral();
        _pieces.Add(piece);
    }

    /// <summary>Quotes make a word even of nothing.</summary>
    private void AddEmpty(int place) => AddPiece(new ShellPiece(ShellPieceKind.Literal, "", place, IsQuoted: true) { Places = [] });

    private void ReadSingleQuotes()
    {
        var close = _text.IndexOf('\'', _position + 1, _end - _position - 1);
        if (close < 0)
        {
            ReportOpen(_position);
            close = _end;
        }

        AddEmpty(_position);
        for (_position++; _position < close; _position++)
        {
            Add(_text[_position], _position, isQuoted: true);
        }

        _position = Math.Min(close + 1, _end);
    }

    private void ReadDoubleQuotes()
    {
        var start = _position;
        AddEmpty(_position);
        _position++;
        while (_position < _end && _text[_position] != '"')
        {
            _steps.Next();
            switch (_text[_position])
            {
                case '\\' when _position + 1 < _end && _text[_position + 1] is '"' or '\\' or '$' or '`':
                    Add(_text[_position + 1], _position + 1, isQuoted: true);
                    _position += 2;
                    break;
                case '\\' when IsContinuation() is > 0 and var length:
                    _position += length;
                    break;
                case '$':
                    ReadDollar(isQuoted: true);
                    break;
                case '`':
                    ReadBackquotes(isQuoted: true);
                    break;
                default:
                    Add(_text[_position], _position++, isQuoted: true);
                    break;
            }
        }

        if (_position >= _end)
        {
            ReportOpen(start);
        }

        _position = Math.Min(_position + 1, _end);
    }

    /// <summary><c>$'...'</c>, with the escapes of C.</summary>
    private void ReadEscapedQuotes()
    {
        var start = _position;
        AddEmpty(_position);
        _position += 2;
        while (_position < _end && _text[_position] != '\'')
        {
            var place = _position;
            if (_text[_position] != '\\' || _position + 1 >= _end)
            {
                Add(_text[_position], _position++, isQuoted: true);
                continue;
            }

            var letter = _text[_position + 1];
            _position += 2;
            var digits = letter switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            if (digits > 0)
            {
                var end = _position;
                while (end < _end && end - _position < digits && char.IsAsciiHexDigit(_text[end]))
                {
                    end++;
                }

                if (int.TryParse(_text.AsSpan(_position, end - _position), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code))
                {
                    AddAll(new Rune(code).ToString(), place);
                }

                _position = end;
                continue;
            }

            Add(letter switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'a' => '\a', 'b' => '\b', 'f' => '\f', 'v' => '\v', 'e' or 'E' => '\x1b', _ => letter }, place, isQuoted: true);
        }

        if (_position >= _end)
        {
            ReportOpen(start);
        }

        _position = Math.Min(_position + 1, _end);
    }

    private void AddAll(string text, int place)
    {
        foreach (var character in text)
        {
            Add(character, place, isQuoted: true);
        }
    }

    private void ReportOpen(int start) => _problems.Add(new ShellProblem(
        _source.Span(start, start + 1), "The quote is not closed, so all that follows is one word.", "Close it."));

    private void ReadBackquotes(bool isQuoted)
    {
        var close = _position >= _unclosedBackquoteFrom ? -1 : _text.IndexOf('`', _position + 1, _end - _position - 1);
        if (close < 0)
        {
            _unclosedBackquoteFrom = Math.Min(_unclosedBackquoteFrom, _position);
            Add('`', _position++, isQuoted);
            return;
        }

        AddOutput(_position, _position + 1, close, close + 1, isQuoted);
    }

    private void AddOutput(int start, int innerStart, int innerEnd, int end, bool isQuoted)
    {
        AddPiece(new ShellPiece(ShellPieceKind.Output, _text[innerStart..innerEnd].Trim(), start, isQuoted) { End = end });
        _inner.Add((innerStart, innerEnd));
        _position = end;
    }

    private void ReadDollar(bool isQuoted)
    {
        var start = _position;
        var next = start + 1 < _end ? _text[start + 1] : '\0';
        if (next is '(' or '{' && FindClose(start + 1) is > 0 and var close)
        {
            if (next == '(')
            {
                AddOutput(start, start + 2, close, close + 1, isQuoted);
            }
            else
            {
                AddPiece(Braces(start, close, isQuoted));
                _position = close + 1;
            }

            return;
        }

        var end = start + 1;
        while (end < _end && (char.IsAsciiLetter(_text[end]) || _text[end] == '_' || (end > start + 1 && char.IsAsciiDigit(_text[end]))))
        {
            end++;
        }

        if (end > start + 1)
        {
            AddPiece(new ShellPiece(ShellPieceKind.Variable, _text[(start + 1)..end], start, isQuoted) { End = end });
            _position = end;
        }
        else if (next is '@' or '*')
        {
            AddPiece(new ShellPiece(ShellPieceKind.Array, next.ToString(), start, isQuoted) { End = start + 2 });
            _position = start + 2;
        }
        else if (next is '#' or '?' or '!' or '-' or '$' || char.IsAsciiDigit(next))
        {
            AddPiece(new ShellPiece(ShellPieceKind.Variable, next.ToString(), start, isQuoted) { End = start + 2 });
            _position = start + 2;
        }
        else
        {
            Add('$', _position++, isQuoted);
        }
    }

    /// <summary>What stands between <c>${</c> and <c>}</c>.</summary>
    private ShellPiece Braces(int start, int close, bool isQuoted)
    {
        var inner = _text[(start + 2)..close];
        var length = 0;
        while (length < inner.Length && (char.IsAsciiLetterOrDigit(inner[length]) || inner[length] == '_'))
        {
            length++;
        }

        var name = inner[..length];
        var rest = inner[length..];
        if (name.Length > 0 && rest is "[@]" or "[*]")
        {
            return new ShellPiece(ShellPieceKind.Array, name, start, isQuoted) { End = close + 1 };
        }

        VariableForm? form = rest switch
        {
            "" => VariableForm.Plain,
            [':', '-', ..] or [':', '=', ..] => VariableForm.DefaultIfEmpty,
            ['-', ..] or ['=', ..] => VariableForm.DefaultIfUnset,
            [':', '?', ..] => VariableForm.RequiredFilled,
            ['?', ..] => VariableForm.RequiredSet,
            [':', '+', ..] => VariableForm.OtherIfFilled,
            ['+', ..] => VariableForm.OtherIfSet,
            _ => null,
        };
        return name.Length == 0 || form is not { } known
            ? new ShellPiece(ShellPieceKind.Output, "${" + inner + "}", start, isQuoted) { End = close + 1 }
            : new ShellPiece(ShellPieceKind.Variable, name, start, isQuoted)
            {
                End = close + 1,
                Form = known,
                Operand = rest.Length == 0 ? null : rest[(rest[0] == ':' ? 2 : 1)..],
            };
    }

    /// <summary>The offset of the bracket that closes one, or -1.</summary>
    private int FindClose(int open)
    {
        if (open >= _unclosedFrom)
        {
            return -1;
        }

        var (opening, closing) = _text[open] == '(' ? ('(', ')') : ('{', '}');
        var depth = 0;
        var quote = '\0';
        for (var index = open; index < _end; index++)
        {
            _steps.Next();
            var character = _text[index];
            if (character == '\\' && quote != '\'')
            {
                index++;
            }
            else if (quote != '\0')
            {
                quote = character == quote ? '\0' : quote;
            }
            else if (character is '\'' or '"')
            {
                quote = character;
            }
            else if (character == opening)
            {
                depth++;
            }
            else if (character == closing && --depth == 0)
            {
                return index;
            }
        }

        _unclosedFrom = open;
        return -1;
    }
}
