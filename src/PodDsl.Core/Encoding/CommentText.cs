using System.Text;

namespace PodDsl.Core.Encoding;

/// <summary>Free text as comments of a unit file. Nothing in the text can end, continue or change the comment.</summary>
public static class CommentText
{
    /// <summary>The lines of a text, each fit to follow <c># </c>, without blank lines at the edges.</summary>
    public static IReadOnlyList<string> LinesOf(string? text)
    {
        if (text is null)
        {
            return [];
        }

        var lines = text.Replace("\r\n", "\n").Split('\n', '\r', '\u0085', '\u2028', '\u2029').Select(OneLine).ToList();
        while (lines.Count > 0 && lines[0].Length == 0)
        {
            lines.RemoveAt(0);
        }

        while (lines.Count > 0 && lines[lines.Count - 1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        // Text for people must not look like a pragma.
        return lines.ConvertAll(line => Pragma.Read("# " + line, default) is null ? line : "- " + line);
    }

    /// <summary>
    /// The text on one line: characters that are no text, or look like something else, become blanks. A backslash at the end goes, since in
    /// some readers it joins the next line.
    /// </summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            if (char.IsHighSurrogate(character) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1])
                && (char.ConvertToUtf32(character, text[index + 1]) & 0xfffe) != 0xfffe)
            {
                line.Append(character).Append(text[++index]);
            }
            else
            {
                line.Append(IsText(character) ? character : ' ');
            }
        }

        return line.ToString().Trim().TrimEnd('\\', ' ');
    }

    private static bool IsText(char character) =>
        !char.IsControl(character)
        && !char.IsSurrogate(character)
        && character is not ('\u2028' or '\u2029' or '\ufeff' or >= '\ufffe' or (>= '\ufdd0' and <= '\ufdef')
            or (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069') or '\u200e' or '\u200f' or '\u061c');
}
