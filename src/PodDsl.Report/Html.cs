using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace PodDsl.Report;

/// <summary>
/// A piece of a page, made of an interpolated string: its literal text is ours, and each hole is the text of somebody else, so it is
/// escaped. It cannot hold an element, an attribute or a hidden character that we did not write.
/// </summary>
[InterpolatedStringHandler]
internal readonly struct Html
{
    private readonly StringBuilder? _text;

    public Html(int literalLength, int formattedCount) => _text = new StringBuilder(literalLength + (16 * formattedCount));

    public static Html Empty => default;

    /// <summary>Says that a string is a piece of a page, where the compiler cannot see it.</summary>
    public static Html Of(Html html) => html;

    public void AppendLiteral(string literal) => _text!.Append(literal);

    public void AppendFormatted(string? value) => Escape(_text!, value ?? "");

    public void AppendFormatted(long value) => _text!.Append(value.ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(double value) => _text!.Append(Math.Round(value, 2).ToString(CultureInfo.InvariantCulture));

    public void AppendFormatted(Html value) => _text!.Append(value.ToString());

    public void AppendFormatted(IEnumerable<Html> values)
    {
        foreach (var value in values)
        {
            AppendFormatted(value);
        }
    }

    /// <summary>Text of ours that is no element, such as a style sheet.</summary>
    public static Html Verbatim(string text)
    {
        var verbatim = new Html(text.Length, 0);
        verbatim.AppendLiteral(text);
        return verbatim;
    }

    /// <summary>Pieces with a text between them.</summary>
    public static Html Join(string separator, IEnumerable<Html> values)
    {
        var joined = new Html(0, 0);
        var isFirst = true;
        foreach (var value in values)
        {
            joined.AppendLiteral(isFirst ? "" : separator);
            joined.AppendFormatted(value);
            isFirst = false;
        }

        return joined;
    }

    public override string ToString() => _text?.ToString() ?? "";

    private static void Escape(StringBuilder text, string value)
    {
        for (var index = 0; index < value.Length; index++)
        {
            var character = value[index];
            switch (character)
            {
                case '&':
                    text.Append("&amp;");
                    break;
                case '<':
                    text.Append("&lt;");
                    break;
                case '>':
                    text.Append("&gt;");
                    break;
                case '"':
                    text.Append("&quot;");
                    break;
                case '\'':
                    text.Append("&#39;");
                    break;
                case '\t':
                    text.Append(character);
                    break;
                case var _ when char.IsHighSurrogate(character) && index + 1 < value.Length && char.IsLowSurrogate(value[index + 1]):
                    text.Append(character).Append(value[++index]);
                    break;
                default:
                    text.Append(!char.IsSurrogate(character) && Letters.IsHarmless(character) ? character : '\uFFFD');
                    break;
            }
        }
    }
}
