using System.Reflection;
using System.Text.RegularExpressions;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Findings;

/// <summary>The pages of the rules, <c>docs/rules/PODnnnn.md</c>, which this assembly carries.</summary>
public static class RulePages
{
    /// <summary>The address of the pages of this version: a later one may say something else.</summary>
    public static string Address { get; } = $"https://github.com/poddsl/poddsl/blob/v{VersionOf(typeof(RulePages).Assembly)}/docs/rules/";

    private const string Prefix = "rules/";

    /// <summary>The severity, and the languages in which an author can break the rule.</summary>
    private static readonly Pattern Facts = new(
        @"^\| `[^`]*` \| (\w+)[^|]* \| (?:(C#)|(unit files)|C# and unit files) \|$", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    /// <summary>Parts for records alone: examples, blocks of C# and of MSBuild, and the files of the compiler.</summary>
    private static readonly Pattern OfRecords = new(
        @"^### C#\n.*?(?=^##)|^```(?:csharp|xml)\n.*?^```\n\n|\n^\[\*\.cs\]\n[^\n]+\n(?=```)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline);

    /// <summary>Parts for unit files alone: examples, comments, and the files of the linter.</summary>
    private static readonly Pattern OfUnitFiles = new(
        @"^### Unit files\n.*?(?=^##)|^```ini\n# .*?^```\n\n|^\[\*\.(?!cs\])[^\n]*\n[^\n]+\n\n",
        RegexOptions.CultureInvariant | RegexOptions.Multiline | RegexOptions.Singleline);

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

    /// <summary>
    /// The page for authors of a language, without the parts for the other one alone; the whole page, if only the other one can break the
    /// rule.
    /// </summary>
    public static string? Find(string id, Language language) => Find(id) is { } page && LanguageOf(page) is null
        ? (language == Language.CSharp ? OfUnitFiles : OfRecords).Replace(page, "")
        : Find(id);

    /// <summary>The only language that can break the rule, or null if both can.</summary>
    public static Language? OnlyLanguageOf(string id) => Find(id) is { } page ? LanguageOf(page) : null;

    /// <summary>The title of a rule, from the first line of its page.</summary>
    public static string TitleOf(string id) =>
        Find(id)?.Split('\n')[0] is { } head && head.IndexOf(": ", StringComparison.Ordinal) is var colon and >= 0 ? head.Substring(colon + 2) : "";

    /// <summary>The default severity: <c>error</c>, <c>warning</c> or <c>suggestion</c>.</summary>
    public static string SeverityOf(string id) => Find(id) is { } page ? Facts.Match(page).Groups[1].Value : "";

    /// <summary>The version without the commit.</summary>
    private static string VersionOf(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0";

    private static Language? LanguageOf(string page)
    {
        var facts = Facts.Match(page);
        return facts.Groups[2].Success ? Language.CSharp : facts.Groups[3].Success ? Language.UnitFile : null;
    }
}
