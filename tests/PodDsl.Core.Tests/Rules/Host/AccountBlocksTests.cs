using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Rules.Host;

namespace PodDsl.Core.Tests.Rules.Host;

public sealed class AccountBlocksTests
{
    private const string Ids = """[{ "name": "max", "start": 524288, "count": 65536 }, { "name": "containers", "start": 589824, "count": 65536 }]""";

    private static readonly Target Fedora = On($$"""{ "schema": 1, "subuid": {{Ids}}, "subgid": {{Ids}} }""");

    [Fact]
    public void A_block_on_ids_of_a_user_is_reported()
    {
        var unit = TestBlocks.Container("web", 0);
        var finding = Assert.Single(AccountBlocksRule.Rule.Findings(Fedora, unit));
        Assert.Equal(
            "Id block 0 of 'web' meets subordinate UIDs 524288-589823 of 'max' and subordinate GIDs 524288-589823 of 'max': what breaks out of the container has their rights. Start the pool elsewhere (PodDslIdPool), write [IdBlock(1)], or declare [MapsOntoAccount(\"max\")].",
            finding.Message);
        Assert.Equal("web: 1", finding.NumbersAfter("MoveIdBlock", unit));
        Assert.Empty(AccountBlocksRule.Rule.Findings(Fedora, finding.FixOf("DeclareMapsOntoAccount").Apply(unit)));
        Assert.Empty(AccountIdsRule.Rule.Findings(Fedora, unit));
    }

    [Fact]
    public void All_units_are_one_finding()
    {
        var target = Fedora with { IdPool = new IdPool(524_288, 5_000) };
        Unit[] units = [TestBlocks.Container("a", 0, target: target), TestBlocks.Container("b", 12, target: target), TestBlocks.Container("c", 14, target: target)];
        var finding = Assert.Single(AccountBlocksRule.Rule.Findings(target, units));
        Assert.StartsWith("Id blocks 0 and 12 of 'a' and 'b' meet subordinate UIDs", finding.Message, StringComparison.Ordinal);
        Assert.Contains("of a container has their rights. Start the pool elsewhere (PodDslIdPool), give them other blocks, or declare", finding.Message, StringComparison.Ordinal);
        Assert.Equal("a: 15 b: 16 c: 14", finding.NumbersAfter("MoveIdBlock", units));
    }

    [Fact]
    public void Ids_of_podman_itself_are_no_bodys() => Assert.Empty(AccountBlocksRule.Rule.Findings(Fedora, TestBlocks.Container("web", 1)));

    [Fact]
    public void Without_facts_the_rule_is_silent() => Assert.Empty(AccountBlocksRule.Rule.Findings(TestBlocks.Container("web", 0)));

    [Fact]
    public void Blocks_of_a_user_are_cut_from_its_own() => Assert.Empty(AccountBlocksRule.Rule.Findings(
        RuleFindings.User with { Facts = Fedora.Facts }, TestBlocks.Container("web", 0, target: RuleFindings.User)));

    private static Target On(string facts) =>
        Target.Default with { Facts = HostFactsReader.TryRead(facts, out var read, out var error) ? read : throw new FormatException($"{error}") };
}
