using System.Globalization;
using System.Text;

namespace PodDsl.Import.Commands;

/// <summary>Reads a word of a script: quotes, escapes, variables, and the output of other commands.</summary>
/// <param name="cursor">Where it stands; then behind it.</param>
/// <param name="problems">Gets quotes that nothing closes.</param>
/// <param name="inner">Gets where commands stand whose output is a part of the word.</param>
internal sealed class ShellWordReader(ShellCursor cursor, List<ShellProblem> problems, List<(int Start, int End)> inner)
{
    // The pieces of the word under construction.
    private readonly List<ShellPiece> _pieces = [];
    private readonly StringBuilder _literal = new();
    private readonly List<int> _places = [];
    private bool _literalIsQuoted;

    /// <summary>Behind this offset nothing closes a bracket that is open.</summary>
    private int _unclosedFrom = int.MaxValue;
    private int _unclosedBackquoteFrom = int.MaxValue;

    /// <summary>Reads the word that starts here.</summary>
    public ShellWord Read() => Read(isItem: false);

    private ShellWord Read(bool isItem)
    {
        var start = cursor.Position;
        _pieces.Clear();
        if (cursor.Text[cursor.Position] == '~' && (cursor.Position + 1 >= cursor.End || cursor.Text[cursor.Position + 1] is '/' or ':' or ' ' or '\t' or '\n'))
        {
            _pieces.Add(new ShellPiece(ShellPieceKind.Home, "~", cursor.Position, IsQuoted: true) { End = cursor.Position + 1 });
            cursor.Position++;
        }

        while (cursor.Position < cursor.End)
        {
            var character = cursor.Text[cursor.Position];
            if (char.IsWhiteSpace(character) || character is ';' or '&' or '|' or ')')
            {
                break;
            }

            if (cursor.ContinuationLength() is > 0 and var length)
            {
                // A shell joins the two lines; other shells end the word, and so do lines that start with a blank.
                cursor.Position += length;
                continue;
            }

            if (character == '(')
            {
                if (!isItem && ReadArray(start) is { } array)
                {
                    return array;
                }

                break;
            }

            if (character is '<' or '>')
            {
                if (!cursor.IsPlaceholder())
                {
                    break;
                }

                var close = cursor.Text.IndexOf('>', cursor.Position);
                while (cursor.Position <= close)
                {
                    Add(cursor.Text[cursor.Position], cursor.Position++, isQuoted: true);
                }

                continue;
            }

            switch (character)
            {
                case '\\':
                    cursor.Position++;
                    if (cursor.Position < cursor.End)
                    {
                        Add(cursor.Text[cursor.Position], cursor.Position++, isQuoted: true);
                    }

                    break;
                case '\'':
                    ReadSingleQuotes();
                    break;
                case '"':
                    ReadDoubleQuotes();
                    break;
                case '$' when cursor.Position + 1 < cursor.End && cursor.Text[cursor.Position + 1] == '\'':
                    ReadEscapedQuotes();
                    break;
                case '$' when cursor.Position + 1 < cursor.End && cursor.Text[cursor.Position + 1] == '"':
                    cursor.Position++;
                    ReadDoubleQuotes();
                    break;
                case '$':
                    ReadDollar(isQuoted: false);
                    break;
                case '`':
                    ReadBackquotes(isQuoted: false);
                    break;
                default:
                    Add(character, cursor.Position++, isQuoted: false);
                    break;
            }
        }

        FlushLiteral();
        return new ShellWord([.. _pieces], start, cursor.Position);
    }

    /// <summary><c>NAME=(...)</c>, or null.</summary>
    private ShellWord? ReadArray(int start)
    {
        FlushLiteral();
        var head = new ShellWord([.. _pieces], start, cursor.Position);
        if (head.Plain is not { } name || !name.EndsWith('='))
        {
            return null;
        }

        cursor.Position++;
        return head with { Items = ReadItems(), End = cursor.Position };
    }

    /// <summary>The items of an array, up to its end. No array is an item of another one.</summary>
    private List<ShellWord> ReadItems()
    {
        var items = new List<ShellWord>();
        while (cursor.Position < cursor.End && cursor.Text[cursor.Position] != ')')
        {
            cursor.Steps.Next();
            if (char.IsWhiteSpace(cursor.Text[cursor.Position]))
            {
                cursor.Position++;
            }
            else if (cursor.Text[cursor.Position] == '#')
            {
                cursor.SkipLine();
            }
            else if (cursor.ContinuationLength() is > 0 and var length)
            {
                cursor.Position += length;
            }
            else if (cursor.Text[cursor.Position] is ';' or '&' or '|' or '(' or '<' or '>')
            {
                cursor.Position++;
            }
            else
            {
                items.Add(Read(isItem: true));
            }
        }

        cursor.Position = Math.Min(cursor.Position + 1, cursor.End);
        return items;
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
        var close = cursor.Text.IndexOf('\'', cursor.Position + 1, cursor.End - cursor.Position - 1);
        if (close < 0)
        {
            ReportOpen(cursor.Position);
            close = cursor.End;
        }

        AddEmpty(cursor.Position);
        for (cursor.Position++; cursor.Position < close; cursor.Position++)
        {
            Add(cursor.Text[cursor.Position], cursor.Position, isQuoted: true);
        }

        cursor.Position = Math.Min(close + 1, cursor.End);
    }

    private void ReadDoubleQuotes()
    {
        var start = cursor.Position;
        AddEmpty(cursor.Position);
        cursor.Position++;
        while (cursor.Position < cursor.End && cursor.Text[cursor.Position] != '"')
        {
            cursor.Steps.Next();
            switch (cursor.Text[cursor.Position])
            {
                case '\\' when cursor.Position + 1 < cursor.End && cursor.Text[cursor.Position + 1] is '"' or '\\' or '$' or '`':
                    Add(cursor.Text[cursor.Position + 1], cursor.Position + 1, isQuoted: true);
                    cursor.Position += 2;
                    break;
                case '\\' when cursor.ContinuationLength() is > 0 and var length:
                    cursor.Position += length;
                    break;
                case '$':
                    ReadDollar(isQuoted: true);
                    break;
                case '`':
                    ReadBackquotes(isQuoted: true);
                    break;
                default:
                    Add(cursor.Text[cursor.Position], cursor.Position++, isQuoted: true);
                    break;
            }
        }

        if (cursor.Position >= cursor.End)
        {
            ReportOpen(start);
        }

        cursor.Position = Math.Min(cursor.Position + 1, cursor.End);
    }

    /// <summary><c>$'...'</c>, with the escapes of C.</summary>
    private void ReadEscapedQuotes()
    {
        var start = cursor.Position;
        AddEmpty(cursor.Position);
        cursor.Position += 2;
        while (cursor.Position < cursor.End && cursor.Text[cursor.Position] != '\'')
        {
            var place = cursor.Position;
            if (cursor.Text[cursor.Position] != '\\' || cursor.Position + 1 >= cursor.End)
            {
                Add(cursor.Text[cursor.Position], cursor.Position++, isQuoted: true);
                continue;
            }

            var letter = cursor.Text[cursor.Position + 1];
            cursor.Position += 2;
            var digits = letter switch { 'x' => 2, 'u' => 4, 'U' => 8, _ => 0 };
            if (digits > 0)
            {
                var end = cursor.Position;
                while (end < cursor.End && end - cursor.Position < digits && char.IsAsciiHexDigit(cursor.Text[end]))
                {
                    end++;
                }

                if (int.TryParse(cursor.Text.AsSpan(cursor.Position, end - cursor.Position), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code))
                {
                    AddAll(new Rune(code).ToString(), place);
                }

                cursor.Position = end;
                continue;
            }

            Add(letter switch { 'n' => '\n', 't' => '\t', 'r' => '\r', 'a' => '\a', 'b' => '\b', 'f' => '\f', 'v' => '\v', 'e' or 'E' => '\x1b', _ => letter }, place, isQuoted: true);
        }

        if (cursor.Position >= cursor.End)
        {
            ReportOpen(start);
        }

        cursor.Position = Math.Min(cursor.Position + 1, cursor.End);
    }

    private void AddAll(string text, int place)
    {
        foreach (var character in text)
        {
            Add(character, place, isQuoted: true);
        }
    }

    private void ReportOpen(int start) => problems.Add(new ShellProblem(
        cursor.Source.Span(start, start + 1), "The quote is not closed, so all that follows is one word.", "Close it."));

    private void ReadBackquotes(bool isQuoted)
    {
        var close = cursor.Position >= _unclosedBackquoteFrom ? -1 : cursor.Text.IndexOf('`', cursor.Position + 1, cursor.End - cursor.Position - 1);
        if (close < 0)
        {
            _unclosedBackquoteFrom = Math.Min(_unclosedBackquoteFrom, cursor.Position);
            Add('`', cursor.Position++, isQuoted);
            return;
        }

        AddOutput(cursor.Position, cursor.Position + 1, close, close + 1, isQuoted);
    }

    private void AddOutput(int start, int innerStart, int innerEnd, int end, bool isQuoted)
    {
        AddPiece(new ShellPiece(ShellPieceKind.Output, cursor.Text[innerStart..innerEnd].Trim(), start, isQuoted) { End = end });
        inner.Add((innerStart, innerEnd));
        cursor.Position = end;
    }

    private void ReadDollar(bool isQuoted)
    {
        var start = cursor.Position;
        var next = start + 1 < cursor.End ? cursor.Text[start + 1] : '\0';
        if (next is '(' or '{' && FindClose(start + 1) is > 0 and var close)
        {
            if (next == '(')
            {
                AddOutput(start, start + 2, close, close + 1, isQuoted);
            }
            else
            {
                AddPiece(BracedVariable.Read(cursor.Text[(start + 2)..close], start, close, isQuoted));
                cursor.Position = close + 1;
            }

            return;
        }

        var end = start + 1;
        while (end < cursor.End && (char.IsAsciiLetter(cursor.Text[end]) || cursor.Text[end] == '_' || (end > start + 1 && char.IsAsciiDigit(cursor.Text[end]))))
        {
            end++;
        }

        if (end > start + 1)
        {
            AddPiece(new ShellPiece(ShellPieceKind.Variable, cursor.Text[(start + 1)..end], start, isQuoted) { End = end });
            cursor.Position = end;
        }
        else if (next is '@' or '*')
        {
            AddPiece(new ShellPiece(ShellPieceKind.Array, next.ToString(), start, isQuoted) { End = start + 2 });
            cursor.Position = start + 2;
        }
        else if (next is '#' or '?' or '!' or '-' or '$' || char.IsAsciiDigit(next))
        {
            AddPiece(new ShellPiece(ShellPieceKind.Variable, next.ToString(), start, isQuoted) { End = start + 2 });
            cursor.Position = start + 2;
        }
        else
        {
            Add('$', cursor.Position++, isQuoted);
        }
    }

    /// <summary>The offset of the bracket that closes one, or -1.</summary>
    private int FindClose(int open)
    {
        if (open >= _unclosedFrom)
        {
            return -1;
        }

        var (opening, closing) = cursor.Text[open] == '(' ? ('(', ')') : ('{', '}');
        var depth = 0;
        var quote = '\0';
        for (var index = open; index < cursor.End; index++)
        {
            cursor.Steps.Next();
            var character = cursor.Text[index];
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
