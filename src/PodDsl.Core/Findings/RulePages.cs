using System.Text.RegularExpressions;

namespace PodDsl.Core.Findings;

/// <summary>The pages of the rules, <c>docs/rules/PODnnnn.md</c>, which this assembly carries.</summary>
public static class RulePages
{
    /// <summary>Where the pages are to be read.</summary>
    public const string Address = "https://github.com/poddsl/poddsl/blob/main/docs/rules/";

    private const string Prefix = "rules/";

    private static readonly string[] Headings = ["What it finds", "Why it bites"];

    private static readonly Regex Severity = new(@"^\| `[^`]*` \| (\w+) \|$", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private static readonly Regex Link = new(@"\[([^\]]*)\]\([^)]*\)", RegexOptions.CultureInvariant);

    /// <summary>The ids of all rules, in order.</summary>
    public static IReadOnlyList<string> Ids { get; } =
    [
        .. typeof(RulePages).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(name => name.Substring(Prefix.Length, name.Length - Prefix.Length - ".md".Length))
            .OrderBy(id => id, StringComparer.Ordinal),
    ];

    /// <summary>The address of the page of a rule.</summary>
    public static string AddressOf(string id) => $"{Address}{id}.md";

    /// <summary>The page, or null if there is no such rule.</summary>
    public static string? Find(string id)
    {
        using var stream = typeof(RulePages).Assembly.GetManifestResourceStream($"{Prefix}{id}.md");
        if (stream is null)
        {
            return null;
        }

        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Replace("\r\n", "\n");
    }

    /// <summary>The title of a rule, from the first line of its page.</summary>
    public static string TitleOf(string id) =>
        Find(id)?.Split('\n')[0] is { } head && head.IndexOf(": ", StringComparison.Ordinal) is var colon and >= 0 ? head.Substring(colon + 2) : "";

    /// <summary>How bad a finding is by default: <c>error</c>, <c>warning</c> or <c>suggestion</c>.</summary>
    public static string SeverityOf(string id) => Find(id) is { } page ? Severity.Match(page).Groups[1].Value : "";

    /// <summary>What a rule finds and why it bites, in two sentences or a few more, without markup; empty without a page.</summary>
    public static string Describe(string id) => Find(id) is { } page
        ? string.Join(" ", Headings.Select(heading => FirstParagraph(page, heading)).Where(text => text.Length > 0))
        : "";

    private static string FirstParagraph(string page, string heading)
    {
        var mark = $"\n## {heading}\n\n";
        var start = page.IndexOf(mark, StringComparison.Ordinal);
        if (start < 0)
        {
            return "";
        }

        start += mark.Length;
        var end = page.IndexOf("\n\n", start, StringComparison.Ordinal);
        var text = end < 0 ? page.Substring(start) : page.Substring(start, end - start);
        return Link.Replace(text, "$1").Replace("`", "").Replace('\n', ' ').Trim();
    }
}
