using PodDsl.Core.Findings;
using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.IdMaps;

public sealed class LongMapTests
{
    [Fact]
    public void A_map_that_the_kernel_does_not_take_is_an_error()
    {
        var finding = Assert.Single(Find(1, 256));
        Assert.Equal(
            "The map of UIDs of 'web' has 257 lines with 4102 bytes, and the kernel takes no more than 340 lines and 4095 bytes, so it does not start. Map larger ranges.",
            finding.Message);
        Assert.True(finding.IsError);
    }

    [Fact]
    public void A_map_that_fits_is_not_reported() => Assert.Empty(Find(1, 255));

    [Fact]
    public void Entries_that_continue_each_other_are_one_line() => Assert.Empty(Find(0, 400));

    private static IReadOnlyList<Finding> Find(int gap, int count)
    {
        var lines = Enumerable.Range(0, count)
            .Select(index => 100000 + ((gap + 1) * index))
            .Select(id => $"UIDMap={id}:{id}:1")
            .Prepend("UIDMap=0:1:1");
        return LongMapRule.Rule.Findings(TestUnits.Container(string.Join("\n", lines)));
    }
}
