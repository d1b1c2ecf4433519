using PodDsl.Core.Facts;
using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.IdMaps;

public sealed class BlockOutsidePoolTests
{
    [Fact]
    public void A_number_after_the_last_block_is_reported() => Assert.Equal(
        "'web' has id block 28664, and the pool has blocks 0 to 28663, which are the ids 524288 to 1879048191, so no unit is written. Write [IdBlock(0)], the next free one, or enlarge the pool.",
        Assert.Single(BlockOutsidePoolRule.Rule.Findings(TestBlocks.Container("web", 28_664))).Message);

    [Fact]
    public void A_negative_number_is_reported() => Assert.EndsWith(
        ", so no unit is written. Write [IdBlock(0)], the next free one.",
        Assert.Single(BlockOutsidePoolRule.Rule.Findings(TestBlocks.Container("web", -1))).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(0)]
    [InlineData(28_663)]
    public void A_block_of_the_pool_is_fine(long number) => Assert.Empty(BlockOutsidePoolRule.Rule.Findings(TestBlocks.Container("web", number)));

    [Fact]
    public void A_pool_without_room_has_no_block()
    {
        var finding = Assert.Single(BlockOutsidePoolRule.Rule.Findings(Target.Default with { IdPool = new IdPool(1_879_000_000, 65_536) }, TestBlocks.Container("web", 0)));
        Assert.Equal(
            "'web' has id block 0, and from 1879000000 on there is no room for a block of 65536 ids, so no unit is written. Enlarge the pool, or make its blocks smaller.",
            finding.Message);
        Assert.Empty(finding.Fixes);
    }

    [Fact]
    public void The_pool_of_a_user_has_no_end() => Assert.Empty(BlockOutsidePoolRule.Rule.Findings(
        RuleFindings.User with { IdPool = new IdPool(1_879_000_000, 65_536) }, TestBlocks.Container("web", 100, target: RuleFindings.User)));
}
