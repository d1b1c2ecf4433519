using System.Text;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Parsing;

/// <summary>The effects of a backslash.</summary>
internal enum BackslashMeaning
{
    /// <summary>It is an ordinary character.</summary>
    Literal,

    /// <summary>It makes the next character an ordinary one.</summary>
    NextLiteral,

    /// <summary>It starts an escape; an unknown one stays as it is.</summary>
    EscapeOrLiteral,

    /// <summary>It starts an escape; an unknown one is an error.</summary>
    Escape,
}

/// <summary>Splits a value at blanks, and undoes quotes and escapes.</summary>
internal sealed class WordSplitter(string text, UnitDialect dialect, BackslashMeaning backslash, bool openQuoteIsError)
{
    private static readonly UTF8Encoding _utf8 = new(false, throwOnInvalidBytes: true);

    private List<WordProblem>? _problems;
    private StringBuilder? _word;
    private List<byte>? _bytes;

    /// <summary>The place at which the search for the next word starts.</summary>
    internal int Position { get; set; }

    /// <summary>True if the splitter gave up.</summary>
    internal bool Failed { get; private set; }

    internal IReadOnlyList<WordProblem> Problems => _problems is null ? [] : _problems;

    internal void SkipBlanks()
    {
        while (Position < text.Length && Ascii.IsBlank(text[Position]))
        {
            Position++;
        }
    }

    /// <summary>The next word, or null at the end or after an error.</summary>
    internal UnitWord? Read()
    {
        SkipBlanks();
        if (Failed || Position >= text.Length || text[Position] == '\0')
        {
            return null;
        }

        var start = Position;
        if (ReadPlain() is { } plain)
        {
            return new UnitWord(plain, start, Position - start);
        }

        _word ??= new StringBuilder();
        _word.Clear();
        var quote = '\0';
        var quoteStart = start;
        while (!Failed && Position < text.Length && text[Position] != '\0')
        {
            var character = text[Position];
            if (character == '\\' && backslash != BackslashMeaning.Literal)
            {
                ReadBackslash();
                continue;
            }

            if (quote == '\0' && Ascii.IsBlank(character))
            {
                break;
            }

            if (quote == '\0' && character is '"' or '\'')
            {
                quote = character;
                quoteStart = Position;
            }
            else if (quote != '\0' && character == quote)
            {
                quote = '\0';
            }
            else
            {
                AddCharacter(character);
            }

            Position++;
        }

        FlushBytes(start);
        if (quote != '\0' && !Failed)
        {
            Failed = openQuoteIsError;
            (_problems ??= []).Add(new WordProblem(quoteStart, openQuoteIsError
                ? "The quote is not closed; the value is refused."
                : "The quote is not closed; Quadlet takes the rest of the value for one word."));
        }

        return Failed ? null : new UnitWord(_word.ToString(), start, Position - start);
    }

    /// <summary>The next word if nothing in it has to be undone, else null.</summary>
    private string? ReadPlain()
    {
        var end = Position;
        for (; end < text.Length && text[end] != '\0' && !Ascii.IsBlank(text[end]); end++)
        {
            if (text[end] is '"' or '\'' || (text[end] == '\\' && backslash != BackslashMeaning.Literal))
            {
                return null;
            }
        }

        // Mostly the whole value is one word.
        var word = Position == 0 && end == text.Length ? text : RecentTexts.Of(text, Position, end - Position);
        Position = end;
        return word;
    }

    /// <summary>All words. Quadlet takes an empty word for the end of the list.</summary>
    internal UnitWords ReadAll(bool keepBeforeError)
    {
        var words = new List<UnitWord>();
        while (Read() is { } word)
        {
            if (word.Text.Length == 0 && dialect == UnitDialect.Quadlet)
            {
                (_problems ??= []).Add(new WordProblem(
                    word.Start, "An empty word ends the list for Quadlet; it and what follows on the line are lost.") { IsEmptyWord = true });
                break;
            }

            words.Add(word);
        }

        return new UnitWords(
            Failed && !keepBeforeError ? [] : words.ToEquatableArray(), Problems.ToEquatableArray(), Failed);
    }

    private void ReadBackslash()
    {
        var next = Position + 1;
        if (next >= text.Length || text[next] == '\0')
        {
            ReadFinalBackslash();
            Position++;
        }
        else if (backslash == BackslashMeaning.NextLiteral)
        {
            AddCharacter(text[next]);
            Position += 2;
        }
        else if (CharacterEscapes.Read(text, next, dialect) is { } escape)
        {
            AddEscape(escape);
            Position = next + escape.Length;
        }
        else if (backslash == BackslashMeaning.EscapeOrLiteral)
        {
            (_problems ??= []).Add(new WordProblem(Position, "There is no such escape; systemd keeps the backslash and warns."));
            AddCharacter('\\');
            AddCharacter(text[next]);
            Position += 2;
        }
        else
        {
            Fail("There is no such escape; the value is refused. Double the backslash.");
        }
    }

    private void ReadFinalBackslash()
    {
        if (backslash == BackslashMeaning.EscapeOrLiteral)
        {
            AddCharacter('\\');
        }
        else if (dialect == UnitDialect.Systemd)
        {
            Fail("A backslash ends the value, which is refused. Double the backslash.");
        }
    }

    private void Fail(Shown message)
    {
        Failed = true;
        (_problems ??= []).Add(new WordProblem(Position, message));
    }

    private void AddEscape(CharacterEscape escape)
    {
        if (escape.IsByte && escape.Value >= 0x80)
        {
            (_bytes ??= []).Add((byte)escape.Value);
        }
        else if (escape.Value < 0x10000)
        {
            AddCharacter((char)escape.Value);
        }
        else
        {
            FlushBytes(Position);
            _word!.Append(char.ConvertFromUtf32(escape.Value));
        }
    }

    private void AddCharacter(char character)
    {
        FlushBytes(Position);
        _word!.Append(character);
    }

    private void FlushBytes(int position)
    {
        if (_bytes is not { Count: > 0 })
        {
            return;
        }

        try
        {
            _word!.Append(_utf8.GetString([.. _bytes]));
        }
        catch (DecoderFallbackException)
        {
            _word!.Append('\ufffd', _bytes.Count);
            (_problems ??= []).Add(new WordProblem(position, "The escaped bytes are not UTF-8, so the word is not text."));
        }

        _bytes.Clear();
    }
}
