using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.IdMaps;

/// <summary>POD1017: an id map in a syntax that the podman of the target does not know yet.</summary>
public sealed class NewSyntaxTests
{
    private static readonly Target Old = new(new PodmanVersion(4, 9), UnitScope.User);

    [Fact]
    public void Flags_of_entries_are_too_new_for_an_old_podman_and_are_written_out()
    {
        var old = new Target(new PodmanVersion(4, 6), UnitScope.System);
        var unit = TestUnits.Container("UIDMap=0:100000:10\nUIDMap=+5:200000:1\nGIDMap=0:100000:10");
        var finding = Assert.Single(NewSyntaxRule.Rule.Findings(unit, old));
        Assert.Equal(
            "'+5:200000:1' of 'web' needs podman 4.7 because of the '+', and the units are for 4.6. Write plain entries.", finding.Message);
        var mended = Assert.Single(finding.FixOf("ExpandIdMap").Apply(unit));
        Assert.Equal(
            "UIDMap=0:100000:5\nUIDMap=5:200000:1\nUIDMap=6:100006:4\nGIDMap=0:100000:10", mended.Lines());
        Assert.Empty(NewSyntaxRule.Rule.Findings(unit));
        Assert.Empty(NewSyntaxRule.Rule.Findings(TestUnits.Container("UIDMap=0:100000:10"), old));
    }

    [Fact]
    public void A_list_that_counts_for_both_kinds_is_written_out_for_each()
    {
        var unit = TestUnits.Container("UIDMap=0:100000:10\nUIDMap=+u5:200000:1");
        var old = new Target(new PodmanVersion(4, 6), UnitScope.System);
        Assert.Equal(
            "UIDMap=0:100000:5\nUIDMap=5:200000:1\nUIDMap=6:100006:4\nGIDMap=0:100000:10",
            Assert.Single(Assert.Single(NewSyntaxRule.Rule.Findings(unit, old)).FixOf("ExpandIdMap").Apply(unit)).Lines());
    }

    [Theory]
    [InlineData("keep-id:uid=5,size=9", "'keep-id:uid=5,size=9' of 'web' needs podman 5.4 because of size=, and the units are for 4.9. Leave it out.", "keep-id:uid=5")]
    [InlineData("auto:uidmapping=1:@5:1", "'auto:uidmapping=1:@5:1' of 'web' needs podman 5.0 because of the '@', and the units are for 4.9. Write the id without it.", null)]
    public void Options_of_modes_are_too_new_for_an_old_podman(string mode, string message, string? mended)
    {
        var unit = TestUnits.Container($"UserNS={mode}");
        var finding = Assert.Single(NewSyntaxRule.Rule.Findings(unit, Old));
        Assert.Equal(message, finding.Message);
        Assert.Empty(NewSyntaxRule.Rule.Findings(unit, RuleFindings.User));
        Assert.Equal(
            mended is null ? [] : [$"UserNS={mended}"],
            finding.Fixes.Select(fix => Assert.Single(fix.Apply(unit)).Lines()));
    }
}
