using System.Text;

namespace PodDsl.Import.Variables;

/// <summary>A text with its variables filled in.</summary>
/// <param name="Text">The text.</param>
/// <param name="Parts">Its parts; empty if it has no variable.</param>
/// <param name="Problem">The first thing in it that docker-compose refuses, or null.</param>
internal sealed record Filled(string Text, IReadOnlyList<TextPart> Parts, string? Problem);

/// <summary>A variable that a text uses.</summary>
internal sealed record Use(string Name, VariableForm Form, string? Operand);

/// <summary>Fills in variables as Compose does, in files of YAML and in env files.</summary>
/// <param name="valueOf">The value of a variable; null if it does not exist.</param>
/// <param name="onUse">Hears of each variable, also of those in the default of another.</param>
internal sealed class Template(Func<string, string?> valueOf, Action<Use>? onUse = null)
{
    /// <summary>The default of a variable may have variables in it, and so on.</summary>
    private const int Deepest = 20;

    /// <summary>Characters of all values together; values that name each other grow fast.</summary>
    private const long Longest = 16 << 20;

    private long _length;

    public Filled Fill(string text) => Fill(text, 0);

    private Filled Fill(string text, int depth)
    {
        if (!text.Contains('$'))
        {
            return new(text, [], null);
        }

        var parts = new List<TextPart>();
        var literal = new StringBuilder();
        string? problem = null;
        var isVaried = false;
        var index = 0;
        while (index < text.Length)
        {
            if (text[index] != '$' || index + 1 == text.Length)
            {
                literal.Append(text[index++]);
                continue;
            }

            if (text[index + 1] == '$')
            {
                literal.Append('$');
                index += 2;
                continue;
            }

            var isBraced = text[index + 1] == '{';
            var start = index + (isBraced ? 2 : 1);
            var nameEnd = EndOfName(text, start);
            var end = isBraced ? EndOfBraces(text, start) : nameEnd;
            if (nameEnd == start && !isBraced)
            {
                literal.Append('$');
                index++;
                continue;
            }

            if (end < 0 || nameEnd == start || depth > Deepest || FormOf(text, nameEnd, end) is not { } form)
            {
                // docker-compose refuses the text, so nobody knows what the rest would be.
                problem ??= $"'{text}' has a '$' that begins no variable. Write '$$' for the sign itself";
                literal.Append(text, index, text.Length - index);
                break;
            }

            var name = text[start..nameEnd];
            var operandStart = nameEnd + LengthOf(form);
            var operand = isBraced && form != VariableForm.Plain ? text[operandStart..end] : null;
            if (literal.Length > 0)
            {
                parts.Add(new TextPart(literal.ToString()));
                literal.Clear();
            }

            var (value, wrong) = ValueOf(name, form, operand, depth);
            problem ??= wrong;
            parts.Add(new TextPart(value, name, form, operand));
            isVaried = true;
            index = isBraced ? end + 1 : end;
        }

        if (literal.Length > 0)
        {
            parts.Add(new TextPart(literal.ToString()));
        }

        var length = parts.Sum(part => (long)part.Text.Length);
        return (_length += length) > Longest
            ? new("", [], "its variables make it too long")
            : new(string.Concat(parts.Select(part => part.Text)), isVaried ? parts : [], problem);
    }

    private (string Value, string? Problem) ValueOf(string name, VariableForm form, string? operand, int depth)
    {
        onUse?.Invoke(new Use(name, form, operand));
        var value = valueOf(name);
        var isThere = form is VariableForm.DefaultIfEmpty or VariableForm.RequiredFilled or VariableForm.OtherIfFilled ? value is { Length: > 0 } : value is not null;
        // The other text may name variables and be wrong, whether it counts or not.
        var other = operand is null ? new Filled("", [], null) : Fill(operand, depth + 1);
        return form switch
        {
            VariableForm.DefaultIfUnset or VariableForm.DefaultIfEmpty => (isThere ? value! : other.Text, other.Problem),
            VariableForm.OtherIfSet or VariableForm.OtherIfFilled => (isThere ? other.Text : "", other.Problem),
            VariableForm.RequiredSet or VariableForm.RequiredFilled => (value ?? "", isThere ? other.Problem : MissingValue(name, other.Text)),
            _ => (value ?? "", null),
        };
    }

    private static string MissingValue(string name, string message) =>
        $"the variable {name} needs a value{(message.Length > 0 ? ": " + message : "")}";

    private static int EndOfName(string text, int start)
    {
        var index = start;
        while (index < text.Length && (text[index] == '_' || char.IsAsciiLetter(text[index]) || (index > start && char.IsAsciiDigit(text[index]))))
        {
            index++;
        }

        return index;
    }

    /// <summary>The place of the brace that closes a variable. Braces in it count; if they do not balance, the last one closes.</summary>
    private static int EndOfBraces(string text, int start)
    {
        var depth = 1;
        for (var index = start; index < text.Length; index++)
        {
            depth += text[index] switch
            {
                '{' => 1,
                '}' => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return index;
            }
        }

        return text.LastIndexOf('}') is var last && last >= start ? last : -1;
    }

    private static VariableForm? FormOf(string text, int nameEnd, int end)
    {
        if (nameEnd == end)
        {
            return VariableForm.Plain;
        }

        var isColon = text[nameEnd] == ':';
        return (nameEnd + 1 < end && isColon ? text[nameEnd + 1] : text[nameEnd], isColon) switch
        {
            ('-', false) => VariableForm.DefaultIfUnset,
            ('-', true) => VariableForm.DefaultIfEmpty,
            ('?', false) => VariableForm.RequiredSet,
            ('?', true) => VariableForm.RequiredFilled,
            ('+', false) => VariableForm.OtherIfSet,
            ('+', true) => VariableForm.OtherIfFilled,
            _ => null,
        };
    }

    private static int LengthOf(VariableForm form) => form switch
    {
        VariableForm.Plain => 0,
        VariableForm.DefaultIfUnset or VariableForm.RequiredSet or VariableForm.OtherIfSet => 1,
        _ => 2,
    };
}
