using System.Globalization;
using System.Text;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Primitives;

/// <summary>Reads JSON as in RFC 8259, and nothing else: analyzers cannot bring a library along.</summary>
/// <remarks>It refuses an object with the same name twice, since readers differ in which one they take.</remarks>
internal sealed class JsonParser(string text, Steps steps = default)
{
    private const int MaximumDepth = 64;

    private int _position;
    private int _depth;

    /// <summary>The first mistake.</summary>
    public (int Start, int Length, Shown Message)? Error { get; private set; }

    /// <summary>The value of the text, or null if it is no JSON; <see cref="Error"/> says why.</summary>
    public JsonValue? Parse()
    {
        if (text.Length > 0 && text[0] == '\uFEFF')
        {
            _position = 1;
        }

        var value = ReadValue();
        SkipBlanks();
        return value is not null && _position < text.Length ? Fail("Expected the end of the file") : value;
    }

    private char Current => _position < text.Length ? text[_position] : '\0';

    private JsonValue? Fail(Shown message) => Fail(_position, Math.Min(1, text.Length - _position), message);

    private JsonValue? Fail(int start, int length, Shown message)
    {
        Error ??= (start, length, message);
        return null;
    }

    private void SkipBlanks()
    {
        while (Current is ' ' or '\t' or '\n' or '\r')
        {
            _position++;
        }
    }

    private bool Take(char character)
    {
        SkipBlanks();
        if (_position >= text.Length || Current != character)
        {
            return false;
        }

        _position++;
        return true;
    }

    private JsonValue? ReadValue()
    {
        steps.Next();
        SkipBlanks();
        if (_depth == MaximumDepth)
        {
            return Fail("Too many values within each other");
        }

        _depth++;
        var start = _position;
        var value = Current switch
        {
            '{' => ReadObject(start),
            '[' => ReadArray(start),
            '"' => ReadText(),
            '-' or (>= '0' and <= '9') => ReadNumber(start),
            't' => ReadWord("true", new JsonBoolean(start, 4, true)),
            'f' => ReadWord("false", new JsonBoolean(start, 5, false)),
            'n' => ReadWord("null", new JsonNull(start, 4)),
            _ => Fail("Expected a value"),
        };
        _depth--;
        return value;
    }

    private JsonValue? ReadWord(string word, JsonValue value)
    {
        if (string.CompareOrdinal(text, _position, word, 0, word.Length) != 0)
        {
            return Fail("Expected a value");
        }

        _position += word.Length;
        return value;
    }

    private JsonValue? ReadObject(int start)
    {
        _position++;
        var members = new List<JsonMember>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (Take('}'))
        {
            return new JsonObject(start, _position - start, members);
        }

        do
        {
            SkipBlanks();
            if (Current != '"')
            {
                return Fail("Expected a name in quotes");
            }

            if (ReadText() is not JsonText name)
            {
                return null;
            }

            if (!names.Add(name.Text))
            {
                return Fail(name.Start, name.Length, $"\"{name.Text}\" is there twice");
            }

            if (!Take(':'))
            {
                return Fail("Expected ':'");
            }

            if (ReadValue() is not { } value)
            {
                return null;
            }

            members.Add(new JsonMember(name, value));
        }
        while (Take(','));

        return Take('}') ? new JsonObject(start, _position - start, members) : Fail("Expected ',' or '}'");
    }

    private JsonValue? ReadArray(int start)
    {
        _position++;
        var items = new List<JsonValue>();
        if (Take(']'))
        {
            return new JsonArray(start, _position - start, items);
        }

        do
        {
            if (ReadValue() is not { } item)
            {
                return null;
            }

            items.Add(item);
        }
        while (Take(','));

        return Take(']') ? new JsonArray(start, _position - start, items) : Fail("Expected ',' or ']'");
    }

    private JsonValue? ReadNumber(int start)
    {
        if (Current == '-')
        {
            _position++;
        }

        if (Current == '0')
        {
            _position++;
        }
        else if (!SkipDigits())
        {
            return Fail("Expected a digit");
        }

        if (Current == '.')
        {
            _position++;
            if (!SkipDigits())
            {
                return Fail("Expected a digit");
            }
        }

        if (Current is 'e' or 'E')
        {
            _position++;
            _position += Current is '+' or '-' ? 1 : 0;
            if (!SkipDigits())
            {
                return Fail("Expected a digit");
            }
        }

        // A number with a leading zero ends before its second digit, and then no comma follows.
        return new JsonNumber(start, _position - start, text.Substring(start, _position - start));
    }

    private bool SkipDigits()
    {
        var start = _position;
        while (Current is >= '0' and <= '9')
        {
            _position++;
        }

        return _position > start;
    }

    private JsonValue? ReadText()
    {
        var start = _position++;
        var value = new StringBuilder();
        while (true)
        {
            if (_position >= text.Length)
            {
                return Fail(start, 1, "The text has no closing quote");
            }

            var character = text[_position];
            switch (character)
            {
                case '"':
                    _position++;
                    return IsWellFormed(value)
                        ? new JsonText(start, _position - start, value.ToString())
                        : Fail(start, _position - start, "The text is half a character");
                case < ' ':
                    return Fail("A text cannot have a control character; write it as an escape");
                case '\\':
                    if (ReadEscape() is not { } escaped)
                    {
                        return null;
                    }

                    value.Append(escaped);
                    break;
                default:
                    value.Append(character);
                    _position++;
                    break;
            }
        }
    }

    private char? ReadEscape()
    {
        var start = _position++;
        char? simple = Current switch
        {
            '"' or '\\' or '/' => Current,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => null,
        };
        if (simple is not null)
        {
            _position++;
            return simple;
        }

        if (Current == 'u' && _position + 5 <= text.Length
            && ushort.TryParse(text.Substring(_position + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            _position += 5;
            return (char)code;
        }

        Fail(start, Math.Min(2, text.Length - start), "There is no such escape");
        return null;
    }

    private static bool IsWellFormed(StringBuilder value)
    {
        for (var index = 0; index < value.Length; index++)
        {
            if (char.IsHighSurrogate(value[index]) && index + 1 < value.Length && char.IsLowSurrogate(value[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(value[index]))
            {
                return false;
            }
        }

        return true;
    }
}
