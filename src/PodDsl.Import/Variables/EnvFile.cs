using System.Text;

namespace PodDsl.Import.Variables;

/// <summary>Reads env files as docker-compose does.</summary>
internal static class EnvFile
{
    /// <summary>The variables of a file, in order; null as value for one without a value in the environment, which does not count.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="valueOf">The value of a variable of the environment, which its values may name; null if it does not exist.</param>
    /// <param name="earlier">The value of a variable that the file itself does not have before it is named; null if it does not exist.</param>
    public static EnvFileReading Read(string text, Func<string, string?> valueOf, Func<string, string?> earlier)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var order = new List<string>();
        var template = new Template(name => valueOf(name) ?? values.GetValueOrDefault(name) ?? earlier(name));
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var index = 0;
        while ((index = StartOfStatement(text, index)) < text.Length)
        {
            var line = 1 + text.AsSpan(0, index).Count('\n');
            if (ReadName(text, ref index) is not { } name)
            {
                return new(order.Select(key => (key, values[key])).ToList(), new(line, "it has no name"));
            }

            if (name.Text.Any(char.IsWhiteSpace))
            {
                return new(order.Select(key => (key, values[key])).ToList(), new(line, $"the name '{name.Text}' has a blank"));
            }

            string? value;
            if (name.IsInherited)
            {
                value = valueOf(name.Text);
            }
            else
            {
                var (read, isRaw, problem) = ReadValue(text, ref index);
                var filled = isRaw ? new Filled(read, [], null) : template.Fill(read);
                if ((problem ?? filled.Problem) is { } wrong)
                {
                    return new(order.Select(key => (key, values[key])).ToList(), new(line, wrong));
                }

                value = filled.Text;
            }

            if (value is not null)
            {
                if (values.TryAdd(name.Text, value))
                {
                    order.Add(name.Text);
                }

                values[name.Text] = value;
            }
        }

        return new(order.Select(key => (key, values[key])).ToList(), null);
    }

    /// <summary>The variables of a file of the format <c>raw</c>: each line is a variable, and nothing in it has a meaning.</summary>
    public static EnvFileReading ReadRaw(string text, Func<string, string?> valueOf)
    {
        var values = new List<(string, string)>();
        foreach (var line in text.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n').Select(line => line.TrimStart()))
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (equals >= 0)
            {
                values.Add((line[..equals], line[(equals + 1)..]));
            }
            else if (valueOf(line) is { } value)
            {
                values.Add((line, value));
            }
        }

        return new(values, null);
    }

    private static int StartOfStatement(string text, int index)
    {
        while (index < text.Length && (char.IsWhiteSpace(text[index]) || text[index] == '#'))
        {
            index = text[index] == '#' ? EndOfLine(text, index) : index + 1;
        }

        return index;
    }

    private static int EndOfLine(string text, int index) => text.IndexOf('\n', index) is >= 0 and var end ? end : text.Length;

    private static (string Text, bool IsInherited)? ReadName(string text, ref int index)
    {
        if (string.CompareOrdinal(text, index, "export", 0, 6) == 0 && index + 6 < text.Length && text[index + 6] is ' ' or '\t')
        {
            index += 6;
        }

        while (index < text.Length && IsBlank(text[index]))
        {
            index++;
        }

        var start = index;
        while (index < text.Length && text[index] is not ('=' or ':' or '\n'))
        {
            index++;
        }

        var name = text[start..index].TrimEnd();
        var isInherited = index == text.Length || text[index] == '\n';
        if (!isInherited)
        {
            index++;
            while (index < text.Length && IsBlank(text[index]))
            {
                index++;
            }
        }

        return name.Length == 0 && isInherited ? null : (name, isInherited);
    }

    private static (string Value, bool IsRaw, string? Problem) ReadValue(string text, ref int index)
    {
        if (index == text.Length || text[index] is not ('"' or '\''))
        {
            var end = EndOfLine(text, index);
            var value = text[index..end];
            // Only a space makes a comment of a '#': at the start of a value, and behind a tab, it belongs to the value.
            var comment = value.IndexOf(" #", StringComparison.Ordinal);
            index = end;
            return ((comment >= 0 ? value[..comment] : value).TrimEnd(), false, null);
        }

        var quote = text[index];
        for (var place = index + 1; place < text.Length; place++)
        {
            if (text[place] == '\\')
            {
                place++;
            }
            else if (text[place] == quote)
            {
                var quoted = text[(index + 1)..place];
                // What follows the closing quote in its line does not count.
                index = EndOfLine(text, place);
                return quote == '\'' ? (quoted, true, null) : (Unescape(quoted), false, null);
            }
        }

        var problem = $"the quote {quote} of its value does not end";
        index = text.Length;
        return ("", true, problem);
    }

    private static string Unescape(string text)
    {
        if (!text.Contains('\\'))
        {
            return text;
        }

        var unescaped = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            if (text[index] != '\\' || index + 1 == text.Length)
            {
                unescaped.Append(text[index]);
                continue;
            }

            index++;
            unescaped.Append(text[index] switch
            {
                'a' => "\a",
                'b' => "\b",
                'f' => "\f",
                'n' => "\n",
                'r' => "\r",
                't' => "\t",
                'v' => "\v",
                '$' => "$$",
                '"' or '\\' => text[index].ToString(),
                _ => text.Substring(index - 1, 2),
            });
        }

        return unescaped.ToString();
    }

    private static bool IsBlank(char character) => character != '\n' && char.IsWhiteSpace(character);
}

/// <summary>What is in an env file.</summary>
/// <param name="Values">Its variables, in order.</param>
/// <param name="Problem">The line at which docker-compose refuses the file, with the reason; null if it does not.</param>
internal sealed record EnvFileReading(IReadOnlyList<(string Name, string Value)> Values, EnvFileProblem? Problem);

/// <summary>Why an env file is refused.</summary>
internal sealed record EnvFileProblem(int Line, string Reason);
