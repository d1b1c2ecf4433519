using System.Globalization;

namespace PodDsl.Report;

/// <summary>Text of others, on a page or a terminal.</summary>
internal static class Letters
{
    /// <summary>False for what hides or reorders letters, or moves a cursor.</summary>
    public static bool IsHarmless(char character) => char.GetUnicodeCategory(character) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse);

    /// <summary>The text with a question mark for each harmful character.</summary>
    public static string Visible(string text) => new([.. text.Select(character => IsHarmless(character) ? character : '?')]);
}
