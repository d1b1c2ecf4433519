using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using PodDsl.Analyzers.Tests.Support;
using PodDsl.Core.Rules;
using PodDsl.Symbols;

namespace PodDsl.Analyzers.Tests;

/// <summary>The pages of the rules say what the rules do.</summary>
public sealed partial class RulePageTests
{
    private static readonly string Folder = Path.Combine(BuildFacts.RepositoryRoot, "docs", "rules");

    private static readonly string[] ReleaseFiles = ["AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md"];

    public static TheoryData<string> Ids => [.. RuleDescriptors.All.Select(rule => rule.Id)];

    /// <summary>The example of POD1010 is shortened: nobody reads 341 entries. IdMapRuleTests has them all.</summary>
    public static TheoryData<string> IdsWithWholeExample => [.. RuleDescriptors.All.Select(rule => rule.Id).Where(id => id != "POD1010")];

    [Fact]
    public void Ids_are_unique() =>
        Assert.Equal(RuleDescriptors.All.Count, RuleDescriptors.All.Select(rule => rule.Id).Distinct().Count());

    [Fact]
    public void Each_page_has_a_rule_and_each_rule_a_page() => Assert.Equal(
        RuleDescriptors.All.Select(rule => rule.Id + ".md").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Folder, "POD*.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_the_title_the_severity_and_all_sections(string id)
    {
        var rule = Rule(id);
        var page = Page(id);
        Assert.StartsWith(
            $"# {id}: {rule.Title}\n\n| category | default severity |\n| --- | --- |\n| `{rule.Category}` | {SeverityOf(rule)} |\n",
            page,
            StringComparison.Ordinal);
        Assert.Equal(
            ["What it finds", "Example", "Why it bites", "If it is meant", "Severity", "Source"],
            Heading().Matches(page).Select(match => match.Groups[1].Value));
        Assert.Contains($"dotnet_diagnostic.{id}.severity = ", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(IdsWithWholeExample))]
    public async Task The_example_is_reported_and_its_mended_form_is_not(string id)
    {
        var examples = Example().Matches(Page(id)).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        var properties = Property().Matches(Page(id))
            .Select(match => (match.Groups[1].Value.Replace("PodDslFormats", "_PodDslFormats", StringComparison.Ordinal), match.Groups[2].Value))
            .DistinctBy(property => property.Item1)
            .ToArray();
        Assert.Contains(await FindAsync(id, examples["Reported"], properties), found => found.Id == id);
        Assert.DoesNotContain(await FindAsync(id, examples["Right"], properties), found => found.Id == id);
    }

    [Fact]
    public void The_index_lists_each_rule() => Assert.Equal(
        Sorted().Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | `{rule.Category}` | {SeverityOf(rule)} |"),
        File.ReadAllLines(Path.Combine(Folder, "README.md")).Where(line => line.StartsWith("| [", StringComparison.Ordinal)));

    [Fact]
    public void The_release_files_list_each_rule() => Assert.Equal(
        Sorted().Select(rule => $"{rule.Id} | {rule.Category} | {Descriptors.Of(rule).DefaultSeverity} | {rule.Title}"),
        ReleaseFiles
            .SelectMany(name => File.ReadAllLines(
                Path.Combine(BuildFacts.RepositoryRoot, "analyzers", "PodDsl.Analyzers", name)))
            .Where(line => line.StartsWith("POD", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    private static async Task<IEnumerable<Diagnostic>> FindAsync(string id, string code, (string Name, string Value)[] properties)
    {
        // Some rules are off until somebody asks for them.
        var compilation = Analysis.Compile(("/example.cs", code));
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new(id, ReportDiagnostic.Warn)]));
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(found => found.Severity == DiagnosticSeverity.Error));
        return await Analysis.RunAsync(compilation, properties);
    }

    private static IEnumerable<RuleDescriptor> Sorted() => RuleDescriptors.All.OrderBy(rule => rule.Id, StringComparer.Ordinal);

    private static RuleDescriptor Rule(string id) => RuleDescriptors.All.Single(rule => rule.Id == id);

    private static string Page(string id) => File.ReadAllText(Path.Combine(Folder, id + ".md"));

    private static string SeverityOf(RuleDescriptor rule) => rule.Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "suggestion",
    } + (rule.IsEnabledByDefault ? "" : ", off");

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^(Reported|Right):\n\n```csharp\n(.*?)```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("^<(PodDsl\\w+)>(.*)</", RegexOptions.Multiline)]
    private static partial Regex Property();
}
