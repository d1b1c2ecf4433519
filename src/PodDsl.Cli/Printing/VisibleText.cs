using System.Globalization;
using System.Text;

namespace PodDsl.Cli.Printing;

/// <summary>Text of others on a terminal: shows <c>?</c> for characters that would move the cursor, or hide or reorder letters.</summary>
internal static class VisibleText
{
    private const string Hidden = "?";

    public static string Of(string text) => Replace(text, static _ => Hidden);

    /// <summary>The text with each harmful character replaced. Harmless characters stay, and so do offsets if replacements have the same
    /// length.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="replacement">Makes the replacement of one UTF-16 code unit.</param>
    public static string Replace(string text, Func<char, string> replacement)
    {
        var visible = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length;)
        {
            var isWhole = Rune.TryGetRuneAt(text, i, out var rune);
            var length = isWhole ? rune.Utf16SequenceLength : 1;
            for (var end = i + length; i < end; i++)
            {
                _ = isWhole && IsHarmless(rune) ? visible.Append(text[i]) : visible.Append(replacement(text[i]));
            }
        }

        return visible.ToString();
    }

    private static bool IsHarmless(Rune rune) => rune.Value == '\t' || Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);
}
