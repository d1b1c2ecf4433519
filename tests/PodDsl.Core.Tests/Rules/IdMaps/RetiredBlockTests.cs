using PodDsl.Core.Facts;
using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.IdMaps;

public sealed class RetiredBlockTests
{
    private static readonly Target Host = Target.Default with { RetiredIdBlocks = [new RetiredIdBlock(2, "old mail server"), new RetiredIdBlock(4, "")] };

    [Fact]
    public void A_retired_block_is_reported_with_its_reason()
    {
        var unit = TestBlocks.Container("web", 2);
        var finding = Assert.Single(RetiredBlockRule.Rule.Findings(Host, unit));
        Assert.Equal(
            "'web' has id block 2, which is retired ('old mail server'): files that are left of it would belong to 'web'. Write [IdBlock(5)], the next free one, or delete the files and the [assembly: RetiredIdBlock].",
            finding.Message);
        Assert.True(finding.IsError);
        Assert.Equal("web: 5", finding.NumbersAfter("MoveIdBlock", unit));
    }

    [Fact]
    public void A_reason_may_be_missing() => Assert.Contains(
        "which is retired (no reason is given)", Assert.Single(RetiredBlockRule.Rule.Findings(Host, TestBlocks.Container("web", 4))).Message, StringComparison.Ordinal);

    [Fact]
    public void Other_blocks_are_fine() => Assert.Empty(RetiredBlockRule.Rule.Findings(Host, TestBlocks.Container("web", 3), TestBlocks.Unnumbered("db")));
}
