using System.Text.RegularExpressions;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Readers;
using PodDsl.Symbols;

namespace PodDsl.Analyzers.Tests;

/// <summary>The pages agree with the rules, for both languages.</summary>
public sealed partial class RulePageTests
{
    private static readonly string[] ReleaseFiles = ["AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md"];

    /// <summary>The rules of C# and those of unit files.</summary>
    private static readonly IReadOnlyList<RuleDescriptor> Rules = [.. RuleDescriptors.All.Union(QuadletLint.Rules).Union(ReaderRules.All)];

    public static TheoryData<string> Ids => [.. Rules.Select(rule => rule.Id)];

    [Fact]
    public void Ids_are_unique() =>
        Assert.Equal(Rules.Count, Rules.Select(rule => rule.Id).Distinct().Count());

    [Fact]
    public void Each_page_has_a_rule_and_each_rule_a_page() => Assert.Equal(
        Rules.Select(rule => rule.Id + ".md").Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(RulePage.Folder, "POD*.md").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_says_the_title_the_severity_and_who_can_break_the_rule(string id)
    {
        var rule = Rule(id);
        Assert.Equal(
            $"""
            # {id}: {rule.Title}

            | category | default severity | reported for |
            | --- | --- | --- |
            | `{rule.Category}` | {SeverityOf(rule)} | {LanguagesOf(rule)} |


            """,
            new RulePage(id).Head);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_has_all_sections_and_an_example_of_each_language(string id)
    {
        var page = new RulePage(id);
        Assert.Equal(
            ["What it finds", "Example", "Why it bites", .. page.Headings.Where(heading => heading == "Fixes"), "If it is meant", "Severity", "How sure", "Source"],
            page.Headings);
        Assert.Equal([.. IsOfFiles(id) ? [RulePage.UnitFiles] : Array.Empty<string>(), .. IsOfCSharp(id) ? [RulePage.CSharp] : Array.Empty<string>()], page.Languages);
        Assert.All(page.Languages, language => Assert.Equal(["Reported", "Right"], page.Examples(language).Keys));
    }

    /// <summary>An author of unit files has no attributes and no light bulb.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void Only_what_is_for_C_sharp_speaks_of_the_editor(string id) =>
        Assert.DoesNotContain("light bulb", new RulePage(id).ForUnitFiles, StringComparison.OrdinalIgnoreCase);

    [Theory]
    [MemberData(nameof(Ids))]
    public void Why_it_bites_names_no_attribute_where_the_rule_is_for_unit_files_too(string id)
    {
        if (IsOfFiles(id))
        {
            Assert.DoesNotContain(
                Attribute().Matches(new RulePage(id).Section("Why it bites")).Select(match => match.Value), text => !IniSections.Contains(text));
        }
    }

    /// <summary>RuleExampleTests shows that the sections match the files of the example.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_shows_how_to_change_the_severity_in_each_language(string id) => Assert.Matches(
        "^\n```ini\n"
            + (IsOfFiles(id) ? $"\\[\\*\\.[^\\]]+(?<!cs)\\]\ndotnet_diagnostic\\.{id}\\.severity = [a-z]+\n" : "")
            + (IsOfFiles(id) && IsOfCSharp(id) ? "\n" : "")
            + (IsOfCSharp(id) ? $"\\[\\*\\.cs\\]\ndotnet_diagnostic\\.{id}\\.severity = [a-z]+\n" : "")
            + "```\n(?![\\s\\S]*```)",
        new RulePage(id).Section("Severity"));

    /// <summary>What a rule says of a host is shown by a test on one, or is somebody's word.</summary>
    [Theory]
    [MemberData(nameof(Ids))]
    public void A_page_says_how_sure_its_rule_is(string id)
    {
        var claims = new RulePage(id).Section("How sure").Trim().Split("\n\n").Select(claim => claim.Replace('\n', ' ')).ToList();
        Assert.All(claims, claim => Assert.Matches("^(Proved by (podman|systemd): `\\w+\\.\\w+`(, `\\w+\\.\\w+`)*(\\.|[:.] .*\\.)|Judgement: .*\\.)$", claim));
        var named = claims.Where(claim => claim.StartsWith("Proved by", StringComparison.Ordinal)).SelectMany(claim => TestName().Matches(claim)).Select(match => match.Groups[1].Value);
        Assert.All(named, name => Assert.Contains(name, HostTests.Value));
    }

    /// <summary>The tests on real hosts and with real programs: <c>Class.Method</c>.</summary>
    private static readonly Lazy<HashSet<string>> HostTests = new(() =>
    [
        .. from file in Directory.EnumerateFiles(Path.Combine(BuildFacts.RepositoryRoot, "tests", "PodDsl.Host.Tests"), "*Tests.cs", SearchOption.AllDirectories)
               .Concat(Directory.EnumerateFiles(Path.Combine(BuildFacts.RepositoryRoot, "tests", "PodDsl.Host.Tests"), "Behavior*.cs"))
           from test in HostTest().Matches(File.ReadAllText(file))
           select $"{Path.GetFileNameWithoutExtension(file)}.{test.Groups[1].Value}",
    ]);

    [Fact]
    public void The_index_lists_each_rule() => Assert.Equal(
        Sorted(Rules).Select(rule => $"| [{rule.Id}]({rule.Id}.md) | {rule.Title} | `{rule.Category}` | {SeverityOf(rule)} | {LanguagesOf(rule)} |"),
        File.ReadAllLines(Path.Combine(RulePage.Folder, "README.md")).Where(line => line.StartsWith("| [", StringComparison.Ordinal)));

    [Fact]
    public void The_release_files_list_each_rule() => Assert.Equal(
        Sorted(RuleDescriptors.All).Select(rule => $"{rule.Id} | {rule.Category} | {Descriptors.Of(rule).DefaultSeverity} | {rule.Title}"),
        ReleaseFiles
            .SelectMany(name => File.ReadAllLines(
                Path.Combine(BuildFacts.RepositoryRoot, "analyzers", "PodDsl.Analyzers", name)))
            .Where(line => line.StartsWith("POD", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal));

    private static readonly HashSet<string> IniSections = new(StringComparer.Ordinal)
    {
        "`[Unit]`", "`[Service]`", "`[Install]`", "`[Container]`", "`[Pod]`", "`[Network]`", "`[Volume]`", "`[Image]`", "`[Build]`", "`[Kube]`", "`[Artifact]`", "`[Quadlet]`",
    };

    private static bool IsOfFiles(string id) => QuadletLint.Rules.Contains(Rule(id));

    private static bool IsOfCSharp(string id) => RuleDescriptors.All.Contains(Rule(id));

    private static string LanguagesOf(RuleDescriptor rule) => (IsOfCSharp(rule.Id), IsOfFiles(rule.Id)) switch
    {
        (true, true) => "C# and unit files",
        (true, false) => "C#",
        _ => "unit files",
    };

    private static IEnumerable<RuleDescriptor> Sorted(IEnumerable<RuleDescriptor> rules) =>
        rules.OrderBy(rule => rule.Id, StringComparer.Ordinal);

    private static RuleDescriptor Rule(string id) => Rules.Single(rule => rule.Id == id);

    private static string SeverityOf(RuleDescriptor rule) => rule.Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "suggestion",
    } + (rule.IsEnabledByDefault ? "" : ", off");

    [GeneratedRegex("`(\\w+\\.\\w+)`")]
    private static partial Regex TestName();

    [GeneratedRegex("\\[(?:Theory|Fact)[^\\n]*\\](?:\\s*\\[[^\\n]*\\])*\\s*public (?:async )?(?:Task|void) (\\w+)\\(")]
    private static partial Regex HostTest();

    [GeneratedRegex("`\\[[A-Z][^\\]`]*\\]`")]
    private static partial Regex Attribute();
}
