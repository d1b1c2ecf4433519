using PodDsl.Core.Podman;

namespace PodDsl.Core.Parsing;

/// <summary>
/// Reads the values of Quadlet's own keys as Quadlet does. It leaves <c>%</c> and <c>$</c> to systemd; see
/// <see cref="Expand"/>.
/// </summary>
public static class QuadletWords
{
    /// <summary>
    /// The words of <c>Exec=</c>, <c>PodmanArgs=</c> and the other keys of
    /// <see cref="Catalogue.QuadletSyntax.Args"/>. An unknown escape makes Quadlet drop all of them.
    /// </summary>
    public static UnitWords SplitArgs(string value) =>
        Split(value, BackslashMeaning.Escape, openQuoteIsError: false);

    /// <summary>The words of a key of <see cref="Catalogue.QuadletSyntax.Words"/>. An open quote makes Quadlet drop all of them.</summary>
    public static UnitWords SplitWords(string value) =>
        Split(value, BackslashMeaning.Literal, openQuoteIsError: true);

    private static UnitWords Split(string value, BackslashMeaning backslash, bool openQuoteIsError) => UnitWords.IsOneWord(value)
        ? UnitWords.OfOne(value)
        : new WordSplitter(value, UnitDialect.Quadlet, backslash, openQuoteIsError).ReadAll(false);

    /// <summary>The name and the value of one word of a key of <see cref="Catalogue.QuadletSyntax.KeyValue"/>.</summary>
    public static (string Name, string? Value) SplitPair(string word)
    {
        var equals = word.IndexOf('=');
        return equals < 0 ? (word, null) : (RecentTexts.Of(word, 0, equals), RecentTexts.Of(word, equals + 1, word.Length - equals - 1));
    }

    /// <summary>The value of a key of <see cref="Catalogue.QuadletSyntax.Last"/>: without one pair of outer double quotes.</summary>
    public static string ReadLast(string value)
    {
        var trimmed = value.TrimEnd();
        return trimmed.Length >= 2 && trimmed[0] == '"' && trimmed[trimmed.Length - 1] == '"'
            ? trimmed.Substring(1, trimmed.Length - 2)
            : trimmed;
    }

    /// <summary>The value of such a key in a version of Quadlet.</summary>
    public static string ReadLast(string value, PodmanVersion podman) =>
        podman.Has(Behaviors.KeepsEdgeQuotes) ? ReadLast(value) : value.TrimEnd().Trim('"');

    /// <summary>The value of a switch. All but <c>1</c>, <c>yes</c>, <c>true</c> and <c>on</c> is false, also <c>y</c> and <c>t</c>.</summary>
    public static bool ReadBoolean(string value) => IsTrue(ReadLast(value));

    /// <summary>True if a value from <see cref="ReadLast(string)"/> switches something on.</summary>
    public static bool IsTrue(string read) =>
        read.ToUpperInvariant() is "1" or "YES" or "TRUE" or "ON";

    /// <summary>True for a word that means on or off; Quadlet takes every other one for off too.</summary>
    public static bool IsBoolean(string read) => IsTrue(read) || read.ToUpperInvariant() is "0" or "NO" or "FALSE" or "OFF";

    /// <summary>True for a word of which <see cref="Expand"/> makes the same text without a problem, as it does of nearly all.</summary>
    internal static bool IsPlain(string word) => word != ";" && SystemdExpansion.IsPlain(word, variables: true) && word.IndexOf('\x80') < 0;

    /// <summary>
    /// The text that systemd makes of a word which Quadlet puts into a command, with holes for <c>%</c> and <c>$</c>. Null if the word does
    /// not stay one word.
    /// </summary>
    /// <param name="word">The word or value as Quadlet has it.</param>
    /// <param name="startsWord">True if it is the start of a word of the command, not the part after <c>--flag=</c>.</param>
    public static ExpandedText Expand(string word, bool startsWord = true)
    {
        if (startsWord && word == ";")
        {
            return new ExpandedText(
                null, [new WordProblem(0, "Quadlet hands the semicolon on to systemd, where it starts a second command.")]);
        }

        var expanded = SystemdExpansion.Argument(word, startsWord: startsWord);
        var broken = word.IndexOf('\x80');
        return broken < 0
            ? expanded
            : expanded with
            {
                Problems = expanded.Problems.Add(new WordProblem(broken, "Quadlet turns U+0080 into a byte that is not UTF-8.")),
            };
    }
}
