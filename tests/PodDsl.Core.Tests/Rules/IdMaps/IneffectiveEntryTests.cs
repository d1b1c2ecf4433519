using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.IdMaps;

public sealed class IneffectiveEntryTests
{
    [Theory]
    [InlineData("UIDMap=0:110000:5\nUIDMap=9:9:0", "The id map entry '9:9:0' has no effect: its size is 0. Remove it, or say how many ids it maps.")]
    [InlineData("UIDMap=0:110000:5\nUIDMap=g9:9:1\nGIDMap=0:110000:5", "The id map entry 'g9:9:1' has no effect: it is marked for GIDs, which have entries of their own. Move it there, or remove it.")]
    [InlineData("GIDMap=0:110000:5\nGIDMap=u9:9:1\nUIDMap=0:110000:5", "The id map entry 'u9:9:1' has no effect: it is marked for UIDs, which have entries of their own. Move it there, or remove it.")]
    public void An_entry_that_podman_skips_is_reported(string lines, string expected)
    {
        var unit = TestUnits.Container(lines);
        var finding = Assert.Single(IneffectiveEntryRule.Rule.Findings(unit));
        Assert.Equal(expected, finding.Message);
        Assert.Equal(4, finding.Source.Line);

        var mended = Assert.Single(finding.FixOf("RemoveIdMapEntry").Apply(unit));
        Assert.Empty(IneffectiveEntryRule.Rule.Findings(mended));
        Assert.Equal(unit.Settings.Count - 1, mended.Settings.Count);
    }

    [Theory]
    [InlineData("UIDMap=0:110000:5\nUIDMap=9:9:1")]
    [InlineData("UIDMap=0:110000:5\nUIDMap=g9:9:1")] // counts for the copy
    [InlineData("UIDMap=u0:110000:5\nGIDMap=g0:110000:5")]
    public void An_entry_that_counts_is_not_reported(string lines) =>
        Assert.Empty(IneffectiveEntryRule.Rule.Findings(TestUnits.Container(lines)));
}
