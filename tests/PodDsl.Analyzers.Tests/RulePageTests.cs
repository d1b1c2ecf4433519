using System.Text.RegularExpressions;
using PodDsl.Analyzers.Tests.Support;
using PodDsl.Core.Rules;
using PodDsl.Symbols;

namespace PodDsl.Analyzers.Tests;

/// <summary>What is said of a rule is the same everywhere.</summary>
public sealed partial class RulePageTests
{
    private static readonly string Root = TestReferences.RepositoryRoot;
    private static readonly string Pages = Path.Combine(Root, "docs", "rules");

    public static TheoryData<string> Ids => [.. RuleDescriptors.All.Select(rule => rule.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Page_has_title_category_and_severity_of_its_rule(string id)
    {
        var rule = RuleDescriptors.All.Single(candidate => candidate.Id == id);
        var page = File.ReadAllText(Path.Combine(Pages, id + ".md"));

        Assert.StartsWith($"# {id}: {rule.Title}\n", page, StringComparison.Ordinal);
        Assert.Contains($"| `{rule.Category}` | {Name(rule.Severity)} |", page, StringComparison.Ordinal);
        Assert.Contains($"dotnet_diagnostic.{id}.severity", page, StringComparison.Ordinal);
        Assert.All(
            ["## What it finds", "## Example", "## Why it bites", "## If it is meant", "## Source"],
            heading => Assert.Contains(heading, page, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_page_is_that_of_a_rule_and_in_the_index()
    {
        var pages = Directory.GetFiles(Pages, "POD*.md").Select(file => Path.GetFileNameWithoutExtension(file)).Order(StringComparer.Ordinal);
        var index = IndexRow().Matches(File.ReadAllText(Path.Combine(Pages, "README.md")))
            .Select(match => (Id: match.Groups[1].Value, Severity: match.Groups[2].Value, Title: match.Groups[3].Value));
        var rules = RuleDescriptors.All.OrderBy(rule => rule.Id, StringComparer.Ordinal).ToList();

        Assert.Equal(rules.Select(rule => rule.Id), pages);
        Assert.Equal(rules.Select(rule => (rule.Id, Name(rule.Severity), rule.Title)), index);
    }

    [Fact]
    public void Release_file_lists_every_rule()
    {
        var released = new[] { "AnalyzerReleases.Shipped.md", "AnalyzerReleases.Unshipped.md" }
            .SelectMany(file => File.ReadAllLines(Path.Combine(Root, "analyzers", "PodDsl.Analyzers", file)))
            .Where(line => line.StartsWith("POD", StringComparison.Ordinal))
            .Select(line => line.Split(" | ")[..3])
            .Select(columns => (columns[0], columns[1], columns[2]));

        Assert.Equal(
            RuleDescriptors.All
                .OrderBy(rule => rule.Id, StringComparer.Ordinal)
                .Select(rule => (rule.Id, rule.Category, rule.Severity.ToString())),
            released);
    }

    [Fact]
    public void Ids_are_unique() => Assert.Equal(RuleDescriptors.All.Count, RuleDescriptors.All.Select(rule => rule.Id).Distinct().Count());

    private static string Name(Severity severity) => severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "suggestion",
    };

    [GeneratedRegex(@"^\| \[(POD\d{4})\]\(\1\.md\) \| (\w+) \| (.*) \|$", RegexOptions.Multiline)]
    private static partial Regex IndexRow();
}
