using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.IdMaps;

/// <summary>POD1013: an automatic user namespace with a map of its own for one kind of id only.</summary>
public sealed class OneSidedAutoTests
{
    [Theory]
    [InlineData(
        "auto:uidmapping=0:5000:10",
        "The user namespace 'auto:uidmapping=0:5000:10' of 'web' maps UIDs and not GIDs, so files get the user of the host that is meant, and a group that is not. Add gidmapping= too.",
        "auto:uidmapping=0:5000:10,gidmapping=0:5000:10")]
    [InlineData(
        "auto:size=9,gidmapping=0:5:1,gidmapping=1:7:1",
        "The user namespace 'auto:size=9,gidmapping=0:5:1,gidmapping=1:7:1' of 'web' maps GIDs and not UIDs, so files get the group of the host that is meant, and a user that is not. Add uidmapping= too.",
        "auto:size=9,gidmapping=0:5:1,gidmapping=1:7:1,uidmapping=0:5:1,uidmapping=1:7:1")]
    public void A_map_of_one_kind_of_ids_is_reported_and_mended(string mode, string message, string mended)
    {
        var unit = TestUnits.Container($"UserNS={mode}");
        var finding = Assert.Single(OneSidedAutoRule.Rule.Findings(unit));
        Assert.Equal(message, finding.Message);
        Assert.False(finding.IsError);
        Assert.Equal($"UserNS={mended}", Assert.Single(finding.FixOf("AddTwinMapping").Apply(unit)).Lines());
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("auto:size=5")]
    [InlineData("auto:uidmapping=0:5:1,gidmapping=0:6:1")]
    [InlineData("keep-id:uid=5")]
    public void Both_maps_or_none_is_not_reported(string mode) =>
        Assert.Empty(OneSidedAutoRule.Rule.Findings(TestUnits.Container($"UserNS={mode}")));
}
