using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PodDsl.Analyzers.Tests.Support;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Generators;
using PodDsl.Symbols;

namespace PodDsl.Analyzers.Tests;

/// <summary>The pages of the rules say what the rules do.</summary>
public sealed partial class RulePageTests
{
    private static readonly string Folder = Path.Combine(BuildFacts.RepositoryRoot, "docs", "rules");

    private static readonly string[] ReleaseFiles = ["AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md"];

    /// <summary>Those of C# and those of unit files.</summary>
    private static readonly IReadOnlyList<RuleDescriptor> Rules = [.. RuleDescriptors.All.Concat(ReaderRules.All)];

    public static TheoryData<string> Ids => [.. Rules.Select(rule => rule.Id)];

    /// <summary>The example of POD1010 is shortened: nobody reads 341 entries. IdMapRuleTests has them all.</summary>
    public static TheoryData<string> IdsInCSharp => [.. RuleDescriptors.All.Select(rule => rule.Id).Where(id => id != "POD1010")];

    public static TheoryData<string> IdsInFiles => [.. Rules.Select(rule => rule.Id).Where(id => FileExample().IsMatch(Page(id)))];

    [Fact]
    public void Ids_are_unique() =>
        Assert.Equal(Rules.Count, Rules.Select(rule => rule.Id).Distinct().Count());

    [Fact]
    public void Each_page_has_a_rule_and_each_rule_a_page() => Assert.Equal(
        Rules.Select(rule => rule.Id + ".md").Order(StringComparer.Ordinal),
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
            Heading().Matches(page).Select(match => match.Groups[1].Value).Where(heading => heading != "Fixes"));
        Assert.Contains($"dotnet_diagnostic.{id}.severity = ", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(IdsInCSharp))]
    public async Task The_example_is_reported_and_its_mended_form_is_not(string id)
    {
        var examples = Example().Matches(Page(id)).ToDictionary(
            match => match.Groups[1].Value,
            match => (Facts: match.Groups[2].Success ? match.Groups[2].Value : CommonFacts(id), Code: match.Groups[3].Value));
        var properties = Properties(id)
            .Select(property => (property.Name.Replace("PodDslFormats", "_PodDslFormats", StringComparison.Ordinal), property.Value))
            .ToArray();
        Assert.Contains(await FindAsync(id, examples["Reported"], properties), found => found.Id == id);
        Assert.DoesNotContain(await FindAsync(id, examples["Right"], properties), found => found.Id == id);
    }

    [Theory]
    [MemberData(nameof(IdsInFiles))]
    public void The_example_of_unit_files_is_reported_and_its_mended_form_is_not(string id)
    {
        var examples = FileExample().Matches(Page(id)).ToDictionary(
            match => match.Groups[1].Value,
            match => (Facts: match.Groups[2].Success ? match.Groups[2].Value : CommonFacts(id), Files: match.Groups[3].Value));
        var properties = Properties(id).ToDictionary(property => property.Name, property => property.Value);
        var target = new Target(
            properties.TryGetValue("PodDslPodmanVersion", out var text) && PodmanVersion.TryParse(text, out var version) ? version : PodmanVersion.Newest,
            properties.GetValueOrDefault("PodDslScope") == "user" ? UnitScope.User : UnitScope.System);
        Assert.Contains(Lint(examples["Reported"], target), found => found.Rule.Id == id);
        Assert.DoesNotContain(Lint(examples["Right"], target), found => found.Rule.Id == id);
    }

    [Fact]
    public void A_rule_that_C_sharp_cannot_break_has_an_example_of_unit_files() =>
        Assert.All(ReaderRules.All, rule => Assert.Matches(FileExample(), Page(rule.Id)));

    [Fact]
    public void The_index_lists_each_rule() => Assert.Equal(
        Sorted(Rules).Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | `{rule.Category}` | {SeverityOf(rule)} |"),
        File.ReadAllLines(Path.Combine(Folder, "README.md")).Where(line => line.StartsWith("| [", StringComparison.Ordinal)));

    [Fact]
    public void The_release_files_list_each_rule() => Assert.Equal(
        Sorted(RuleDescriptors.All).Select(rule => $"{rule.Id} | {rule.Category} | {Descriptors.Of(rule).DefaultSeverity} | {rule.Title}"),
        ReleaseFiles
            .SelectMany(name => File.ReadAllLines(
                Path.Combine(BuildFacts.RepositoryRoot, "analyzers", "PodDsl.Analyzers", name)))
            .Where(line => line.StartsWith("POD", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    /// <summary>The host facts of a page, which stand above both examples, unless each example has its own.</summary>
    private static string? CommonFacts(string id) =>
        HostFacts().Match(Page(id)) is { Success: true } facts ? facts.Groups[1].Value : null;

    private static async Task<IEnumerable<Diagnostic>> FindAsync(string id, (string? Facts, string Code) example, (string Name, string Value)[] properties)
    {
        var compilation = Analysis.Compile(("/example.cs", example.Code));
        // Some rules are off until somebody asks for them.
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new(id, ReportDiagnostic.Warn)]));
        compilation = WithGenerated(compilation);
        Assert.Empty(compilation.GetDiagnostics(TestContext.Current.CancellationToken).Where(found => found.Severity == DiagnosticSeverity.Error));
        return await Analysis.RunAllAsync(compilation, example.Facts, properties);
    }

    /// <summary>An example may use what is generated, such as the name of another unit.</summary>
    private static CSharpCompilation WithGenerated(CSharpCompilation compilation)
    {
        CSharpGeneratorDriver.Create([new UnitGenerator().AsSourceGenerator()], parseOptions: (CSharpParseOptions)compilation.SyntaxTrees.First().Options)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _, TestContext.Current.CancellationToken);
        return (CSharpCompilation)output;
    }

    /// <summary>Checks the files of a block, each of which starts with a comment of its name.</summary>
    private static EquatableArray<Finding> Lint((string? Facts, string Files) example, Target target)
    {
        HostFacts? facts = null;
        Assert.True(example.Facts is null || HostFactsReader.TryRead(example.Facts, out facts, out _));
        var files = FileName().Split(example.Files);
        Assert.Equal("", files[0]);
        return QuadletLint.Check(
            [.. files.Skip(1).Chunk(2).Select(file => new QuadletSource("/units/" + file[0], file[1]))],
            target with { Facts = facts }).Findings;
    }

    private static IEnumerable<(string Name, string Value)> Properties(string id) => Property().Matches(Page(id))
        .Select(match => (Name: match.Groups[1].Value, match.Groups[2].Value))
        .DistinctBy(property => property.Name);

    private static IEnumerable<RuleDescriptor> Sorted(IEnumerable<RuleDescriptor> rules) =>
        rules.OrderBy(rule => rule.Id, StringComparer.Ordinal);

    private static RuleDescriptor Rule(string id) => Rules.Single(rule => rule.Id == id);

    private static string Page(string id) => File.ReadAllText(Path.Combine(Folder, id + ".md"));

    private static string SeverityOf(RuleDescriptor rule) => rule.Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "suggestion",
    } + (rule.IsEnabledByDefault ? "" : ", off");

    [GeneratedRegex("^## (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("^(Reported|Right):\n\n(?:```json\n(.*?)```\n\n)?```csharp\n(.*?)```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("^(Reported|Right)(?: in Quadlet files)?:\\n\\n(?:```json\\n(.*?)```\\n\\n)?```ini\\n(.*?)```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex FileExample();

    [GeneratedRegex("^# ([^ \\n]+\\.(?:container|pod|network|volume|image|build|kube|artifact|conf))\\n", RegexOptions.Multiline)]
    private static partial Regex FileName();

    [GeneratedRegex("^```json\n(.*?)```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex HostFacts();

    [GeneratedRegex("^<(PodDsl\\w+)>(.*)</", RegexOptions.Multiline)]
    private static partial Regex Property();
}
