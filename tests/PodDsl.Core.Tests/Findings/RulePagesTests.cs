using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Tests.Findings;

/// <summary>A page for one language is the page without the parts for the other one alone.</summary>
public sealed class RulePagesTests
{
    public static TheoryData<string> OfBoth => [.. RulePages.Ids.Where(id => RulePages.OnlyLanguageOf(id) is null)];

    public static TheoryData<string> OfOne => [.. RulePages.Ids.Where(id => RulePages.OnlyLanguageOf(id) is not null)];

    [Theory]
    [MemberData(nameof(OfBoth))]
    public void Who_writes_unit_files_gets_no_C_sharp(string id)
    {
        var lines = LinesOf(id, Language.UnitFile);
        Assert.Contains("### Unit files", lines);
        Assert.DoesNotContain("### C#", lines);
        Assert.DoesNotContain("```csharp", lines);
        Assert.DoesNotContain("```xml", lines);
        Assert.DoesNotContain("[*.cs]", lines);
        Assert.Single(SeveritiesOf(id, lines));
    }

    [Theory]
    [MemberData(nameof(OfBoth))]
    public void Who_writes_C_sharp_gets_no_unit_files(string id)
    {
        var lines = LinesOf(id, Language.CSharp);
        Assert.Contains("### C#", lines);
        Assert.DoesNotContain("### Unit files", lines);
        Assert.DoesNotContain(lines, line => line.StartsWith("# ", StringComparison.Ordinal) && !line.StartsWith($"# {id}: ", StringComparison.Ordinal));
        Assert.Single(SeveritiesOf(id, lines));
    }

    [Theory]
    [MemberData(nameof(OfBoth))]
    public void Nothing_else_is_left_out(string id)
    {
        var kept = LinesOf(id, Language.UnitFile).Concat(LinesOf(id, Language.CSharp)).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(RulePages.Find(id)!.Split('\n'), line => !kept.Contains(line));
    }

    [Theory]
    [MemberData(nameof(OfOne))]
    public void A_page_of_one_language_is_whole_for_both(string id)
    {
        Assert.Equal(RulePages.Find(id), RulePages.Find(id, Language.CSharp));
        Assert.Equal(RulePages.Find(id), RulePages.Find(id, Language.UnitFile));
    }

    [Fact]
    public void What_is_off_until_asked_for_has_its_severity() => Assert.Equal("suggestion", RulePages.SeverityOf("POD7008"));

    private static IEnumerable<string> SeveritiesOf(string id, string[] lines) => lines
        .SkipWhile(line => line != "## Severity")
        .Where(line => line.StartsWith($"dotnet_diagnostic.{id}.severity = ", StringComparison.Ordinal));

    private static string[] LinesOf(string id, Language language) => RulePages.Find(id, language)!.Split('\n');
}
