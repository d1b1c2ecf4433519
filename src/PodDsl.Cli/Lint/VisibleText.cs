namespace PodDsl.Cli.Lint;

/// <summary>Text of files on a terminal: what would move the cursor or the order of letters is shown as <c>?</c>.</summary>
internal static class VisibleText
{
    public static string Of(string text) => string.Concat(text.Select(character => IsHarmless(character) ? character : '?'));

    private static bool IsHarmless(char character) =>
        character == '\t' || !(char.IsControl(character) || character is (>= '\u202a' and <= '\u202e') or (>= '\u2066' and <= '\u2069'));
}
