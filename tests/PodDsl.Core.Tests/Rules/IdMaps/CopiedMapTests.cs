using PodDsl.Core.Findings;
using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.IdMaps;

public sealed class CopiedMapTests
{
    [Theory]
    [InlineData("UIDMap=0:110000:4999", "'web' maps UIDs and says nothing of GIDs, so podman maps GIDs by the same entries. State the map of GIDs too, even if it is the same.")]
    [InlineData("GIDMap=0:110000:4999", "'web' maps GIDs and says nothing of UIDs, so podman maps UIDs by the same entries. State the map of UIDs too, even if it is the same.")]
    public void A_map_that_podman_makes_up_is_reported(string lines, string expected)
    {
        var finding = Assert.Single(Find(lines));
        Assert.Equal(expected, finding.Message);
        Assert.False(finding.IsError);
    }

    [Theory]
    [InlineData("UIDMap=0:110000:4999\nGIDMap=0:110000:4999")]
    [InlineData("UIDMap=0:110000:4999\nGIDMap=0:1:1")]
    [InlineData("UIDMap=0:110000:4999\nUIDMap=+u33:33:1")] // whoever marks one kind of ids knows of both
    [InlineData("UIDMap=0:110000:4999\nPod=web.pod\n# web.pod")]
    [InlineData("HostName=a")]
    public void Maps_that_are_stated_are_not_reported(string lines) => Assert.Empty(Find(lines));

    [Fact]
    public void The_fix_states_the_same_map_for_the_other_kind()
    {
        var unit = TestUnits.Container("UIDMap=0:110000:4999\nUIDMap=65534:114999:1");
        var mended = Assert.Single(Assert.Single(CopiedMapRule.Rule.Findings(unit)).FixOf("AddTwinIdMap").Apply(unit));
        Assert.Equal(
            "UIDMap=0:110000:4999\nUIDMap=65534:114999:1\nGIDMap=0:110000:4999\nGIDMap=65534:114999:1", mended.Lines());
        Assert.Empty(CopiedMapRule.Rule.Findings(mended));
    }

    private static IReadOnlyList<Finding> Find(string lines) =>
        CopiedMapRule.Rule.Findings(TestUnits.Container(lines));
}
