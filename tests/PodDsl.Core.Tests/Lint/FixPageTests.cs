using System.Text.RegularExpressions;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;

namespace PodDsl.Core.Tests.Lint;

/// <summary>The page of each rule lists its fixes with their classes.</summary>
public sealed partial class FixPageTests
{
    private static readonly string Folder = Path.Combine(BuildFacts.RepositoryRoot, "docs", "rules");

    [Fact]
    public void Pages_say_what_the_table_says()
    {
        foreach (var path in Directory.EnumerateFiles(Folder, "POD*.md"))
        {
            foreach (var row in Rows(File.ReadAllText(path)))
            {
                var kind = FixKinds.Find(row.Key);
                Assert.True(kind is not null, $"{Path.GetFileName(path)} has the fix '{row.Key}', which there is not.");
                Assert.Equal((kind.Word, kind.Summary), (row.Class, row.Summary));
            }
        }
    }

    [Fact]
    public void Each_fix_is_on_a_page() => Assert.Equal(
        FixKinds.All.Select(kind => kind.Key).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Folder, "POD*.md").SelectMany(path => Rows(File.ReadAllText(path))).Select(row => row.Key).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_page_of_a_rule_has_the_fixes_that_it_was_seen_to_offer()
    {
        var missing = FixExamples.All
            .SelectMany(example => QuadletLint.Check(example.Files, example.Target).Findings)
            .SelectMany(finding => finding.Fixes.Select(fix => (finding.Rule.Id, fix.Key)))
            .Distinct()
            .Where(found => !Rows(RulePages.Find(found.Id)!).Any(row => row.Key == found.Key));
        Assert.Empty(missing);
    }

    private static IEnumerable<(string Key, string Class, string Summary)> Rows(string page) => Section().Match(page) is { Success: true } section
        ? Row().Matches(section.Value).Select(match => (match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value))
        : [];

    [GeneratedRegex("^## Fixes\\n.*?(?=^## )", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex("^\\| `(\\w+)` \\| (\\w+) \\| (.*) \\|$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
