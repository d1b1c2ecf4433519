using System.Globalization;
using System.Text;
using Text = PodDsl.Core.Primitives.Text;

namespace PodDsl.Core.Encoding;

/// <summary>Text as C# source.</summary>
public static class CSharpText
{
    /// <summary>A string literal of one line, without invisible characters.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        AppendEscaped(literal, text);
        return literal.Append('"').ToString();
    }

    /// <summary>
    /// A constant expression for a text, with the constants of specifiers in it; null for one with variables, which are no constants.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="ofType">Names a type of the namespace <c>PodDsl</c>.</param>
    public static string? Expression(Text text, Func<string, string> ofType)
    {
        if (text.Literal is { } literal)
        {
            return Literal(literal);
        }

        if (text.Variables.Any())
        {
            return null;
        }

        var marked = text.Marked;
        if (marked.Length == 2 && SystemdSpecifiers.ConstantOf(marked[1]) is { } whole)
        {
            return $"{ofType(SystemdSpecifiers.TypeName)}.{whole}";
        }

        var expression = new StringBuilder("$\"");
        var start = 0;
        for (var index = marked.IndexOf(Text.SpecifierMark); index >= 0 && index + 1 < marked.Length; index = marked.IndexOf(Text.SpecifierMark, start))
        {
            AppendInterpolated(expression, marked.Substring(start, index - start));
            _ = SystemdSpecifiers.ConstantOf(marked[index + 1]) is { } constant
                ? expression.Append('{').Append(ofType(SystemdSpecifiers.TypeName)).Append('.').Append(constant).Append('}')
                : AppendEscaped(expression, marked.Substring(index, 2));
            start = index + 2;
        }

        AppendInterpolated(expression, marked.Substring(start));
        return expression.Append('"').ToString();
    }

    /// <summary>Adds text to an interpolated string.</summary>
    public static void AppendInterpolated(StringBuilder expression, string text) =>
        AppendEscaped(expression, text.Replace("{", "{{").Replace("}", "}}"));

    private static StringBuilder AppendEscaped(StringBuilder literal, string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            _ = character switch
            {
                '"' or '\\' => literal.Append('\\').Append(character),
                '\n' => literal.Append(@"\n"),
                '\r' => literal.Append(@"\r"),
                '\t' => literal.Append(@"\t"),
                _ when char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]) =>
                    literal.Append(character).Append(text[++index]),
                _ when IsEscaped(character) => literal.Append(@"\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => literal.Append(character),
            };
        }

        return literal;
    }

    private static bool IsEscaped(char character) => CharUnicodeInfo.GetUnicodeCategory(character) is
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.OtherNotAssigned or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Surrogate;
}
