using PodDsl.Core.Findings;
using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.IdMaps;

/// <summary>POD1014: settings for a user namespace that exclude each other.</summary>
public sealed class MapExclusionTests
{
    [Theory]
    [InlineData("UserNS=auto\nUIDMap=0:1:5\nGIDMap=0:1:5", "Podman refuses UserNS=auto beside UIDMap= and GIDMap= on 'web'. Keep one of them.")]
    [InlineData("UserNS=host\nSubUIDMap=web", "Podman refuses UserNS=host beside SubUIDMap= on 'web'. Keep one of them.")]
    [InlineData("SubUIDMap=web\nGIDMap=0:300000:5", "Podman refuses SubUIDMap=web beside GIDMap= on 'web', since both map id 0 of the container (the entry '0:300000:5'). Keep one of them.")]
    public void Ways_that_exclude_each_other_are_an_error(string lines, string message)
    {
        var unit = TestUnits.Container(lines);
        var finding = Assert.Single(MapExclusionRule.Rule.Findings(unit));
        Assert.Equal(message, finding.Message);
        Assert.True(finding.IsError);
        Assert.All(finding.Fixes, fix => Assert.Empty(MapExclusionRule.Rule.Findings(Assert.Single(fix.Apply(unit)))));
    }

    [Theory]
    [InlineData("UserNS=auto")]
    [InlineData("UserNS=\nUIDMap=0:1:5")]
    [InlineData("UIDMap=0:1:5\nGIDMap=0:1:5")]
    [InlineData("SubUIDMap=web\nSubGIDMap=web\nUIDMap=200000:300000:5")] // whether that overlaps is known to the host
    [InlineData("UserNS=auto\nUIDMap=0:1:5\nPod=a.pod\n# a.pod")]
    public void Ways_that_go_together_are_not_reported(string lines) =>
        Assert.Empty(MapExclusionRule.Rule.Findings(TestUnits.Container(lines)));
}
