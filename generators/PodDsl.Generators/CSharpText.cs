using System.Globalization;
using System.Text;

namespace PodDsl.Generators;

/// <summary>Text in C# and in its documentation comments.</summary>
internal static class CSharpText
{
    /// <summary>A string literal that stays on one line whatever the text holds.</summary>
    public static string Literal(string text)
    {
        var literal = new StringBuilder(text.Length + 16).Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => literal.Append("\\\""),
                '\\' => literal.Append("\\\\"),
                '\n' => literal.Append("\\n"),
                '\t' => literal.Append("\\t"),
                _ when NeedsEscape(character) =>
                    literal.Append("\\u").Append(((int)character).ToString("x4", CultureInfo.InvariantCulture)),
                _ => literal.Append(character),
            };
        }

        return literal.Append('"').ToString();
    }

    /// <summary>A string literal with a line for each line of the text, if no character needs an escape.</summary>
    public static string Lines(string text) =>
        text.Any(static character => character is not ('\n' or '\t') && NeedsEscape(character)) ? Literal(text) : "@\"" + text.Replace("\"", "\"\"") + "\"";

    /// <summary>Text of an XML element on one line.</summary>
    public static string Xml(string text)
    {
        var xml = new StringBuilder(text.Length + 16);
        foreach (var character in text)
        {
            _ = character switch
            {
                '<' => xml.Append("&lt;"),
                '>' => xml.Append("&gt;"),
                '&' => xml.Append("&amp;"),
                // XML has no way to say most control characters.
                _ when NeedsEscape(character) && character != '\t' => xml.Append('\uFFFD'),
                _ => xml.Append(character),
            };
        }

        return xml.ToString();
    }

    private static bool NeedsEscape(char character) =>
        char.IsControl(character) || char.IsSurrogate(character) || character is '\u2028' or '\u2029' or >= '\uFFFE' or (>= '\uFDD0' and <= '\uFDEF');
}
