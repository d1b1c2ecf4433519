using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.IdMaps;

public sealed class SharedBlockTests
{
    [Fact]
    public void Two_units_are_one_finding()
    {
        var (db, web) = (TestBlocks.Container("db", 3), TestBlocks.Container("web", 3));
        var finding = Assert.Single(SharedBlockRule.Rule.Findings(db, web));
        Assert.Equal(
            "'db' and 'web' have id block 3, so each can reach files and processes of the other. Give 'web' a block of its own, for example [IdBlock(4)], or declare [SharesIdsWith<Web>].",
            finding.Message);
        Assert.Equal(["db", "web"], finding.Places.Select(place => place.Unit.Name));
        Assert.Equal("db: 3 web: 4", finding.NumbersAfter("MoveIdBlock", db, web));
        Assert.Empty(SharedBlockRule.Rule.Findings(finding.FixOf("DeclareSharesIdsWith").Apply(db, web)));
    }

    [Fact]
    public void Six_units_are_one_finding_and_all_but_the_first_move()
    {
        var units = "abcdef".Select(name => TestBlocks.Container($"{name}", 3)).Append(TestBlocks.Container("g", 7)).ToArray();
        var finding = Assert.Single(SharedBlockRule.Rule.Findings(units));
        Assert.Equal(
            "'a', 'b', 'c' and 3 more have id block 3, so each can reach files and processes of the others. Give all but one of them a block of their own, for example 'b' [IdBlock(8)], or declare [SharesIdsWith<B>] and the like for those that mean it.",
            finding.Message);
        Assert.Equal("a: 3 b: 8 c: 9 d: 10 e: 11 f: 12 g: 7", finding.NumbersAfter("MoveIdBlock", units));
    }

    [Fact]
    public void Each_block_is_a_finding_of_its_own() => Assert.Equal(
        ["a c", "b d"],
        SharedBlockRule.Rule.Findings(TestBlocks.Container("a", 1), TestBlocks.Container("b", 2), TestBlocks.Container("c", 1), TestBlocks.Container("d", 2))
            .Select(finding => string.Join(" ", finding.Places.Select(place => place.Unit.Name))));

    [Fact]
    public void A_declaration_covers_two_and_no_third()
    {
        var (a, b, c) = (TestBlocks.Container("a", 1), TestBlocks.Container("b", 1, "# poddsl: SharesIdsWith=a.container\n# a.container"), TestBlocks.Container("c", 1));
        Assert.Empty(SharedBlockRule.Rule.Findings(a, b));
        Assert.Equal(["a", "c", "b"], Assert.Single(SharedBlockRule.Rule.Findings(a, c, b)).Places.Select(place => place.Unit.Name));
    }

    [Fact]
    public void Other_rules_do_not_tell_it_again() => Assert.Empty(
        SharedHostIdsRule.Rule.Findings(TestBlocks.Container("a", 1), TestBlocks.Container("b", 1)));

    [Fact]
    public void A_map_that_meets_a_block_is_the_other_rules()
    {
        var (a, b) = (TestBlocks.Container("a", 0), TestBlocks.Mapped("b", "UIDMap=0:530000:100\nGIDMap=0:530000:100"));
        Assert.Empty(SharedBlockRule.Rule.Findings(a, b));
        var finding = Assert.Single(SharedHostIdsRule.Rule.Findings(a, b));
        Assert.Equal("a: 1 b: ", finding.NumbersAfter("MoveIdBlock", a, b));
        Assert.Equal("0:590000:100", finding.FixOf("MoveHostIds").Apply(b).Values("UIDMap"));
    }

    [Fact]
    public void Blocks_of_a_user_are_kept_apart_too() => Assert.Single(SharedBlockRule.Rule.Findings(
        RuleFindings.User, TestBlocks.Container("a", 1, target: RuleFindings.User), TestBlocks.Container("b", 1, target: RuleFindings.User)));

    [Theory]
    [InlineData("", "", false)]
    [InlineData("UIDMap=0:589824:65536", "UIDMap=0:589824:65536", true)]
    [InlineData("UIDMap=0:589824:65536", "UIDMap=0:1589824:65536", false)]
    public void A_file_has_the_number_and_the_map(string one, string other, bool isFound)
    {
        var units = TestUnits.Read($"# a.container\n# poddsl: IdBlock=1\n{one}\n# b.container\n# poddsl: IdBlock=1\n{other}");
        var findings = SharedBlockRule.Rule.Findings(units);
        Assert.Equal(isFound, findings.Count > 0);
        Assert.All(findings, finding => Assert.Equal(
            "'a' and 'b' have id block 1, so each can reach files and processes of the other. Give 'b' a block of its own, or declare '# poddsl: SharesIdsWith=b.container'.",
            finding.Message));
        Assert.All(findings, finding => Assert.Equal("DeclareSharesIdsWith", Assert.Single(finding.Fixes).Key));
        Assert.Empty(SharedHostIdsRule.Rule.Findings(units));
    }
}
