using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.IdMaps;

/// <summary>The rules on <c>UserNS=</c>: its syntax, one-sided maps, root, and what excludes it.</summary>
public sealed class UserNamespaceTests
{
    private static readonly Target Old = new(new PodmanVersion(4, 9), UnitScope.User);

    [Theory]
    [InlineData("Auto", "there is no mode 'Auto', and 'auto' seems to be meant", "auto")]
    [InlineData("keepid:uid=5", "there is no mode 'keepid', and 'keep-id' seems to be meant", "keep-id:uid=5")]
    [InlineData("auto,size=500", "options stand behind a colon", "auto:size=500")]
    [InlineData("host:size=1", "the mode 'host' takes no options", "host")]
    [InlineData("auto:sise=500", "'auto' has no option 'sise'. It takes size, uidmapping, gidmapping", "auto:size=500")]
    [InlineData("keep-id:user=5", "'keep-id' has no option 'user'. It takes uid, gid, size", null)]
    [InlineData("whatever", "there is no mode 'whatever'. Use auto, keep-id, host or nomap, or ns: and container: with a value", null)]
    [InlineData("auto:", "an option is empty", null)]
    [InlineData("auto:size", "the option 'size' has no value", null)]
    [InlineData("auto:size=many", "size=many is not a number from 0 to 4294967295", null)]
    [InlineData("keep-id:uid=-1", "uid=-1 is not a number from 0 to 4294967295", null)]
    [InlineData("auto:uidmapping=+5:6:7,gidmapping=5:6:7", "uidmapping=+5:6:7 has a flag, and none but @ can be used here", null)]
    public void What_podman_cannot_read_is_an_error(string mode, string problem, string? mended)
    {
        var unit = IdMapTestUnits.Container("web", $"UserNS={mode}");
        var finding = Assert.Single(UserNamespaceSyntaxRule.Rule.Findings(unit, IdMapTestUnits.User));
        Assert.Equal($"Podman refuses the user namespace '{mode}' of 'web': {problem}.", finding.Message);
        Assert.True(finding.IsError);
        Assert.Equal(mended is null, finding.Fixes.IsEmpty);
        if (mended is not null)
        {
            Assert.Equal($"UserNS={mended}", Assert.Single(finding.FixOf(problem == "options stand behind a colon" ? "CorrectUserNS" : "MendUserNS").Apply(unit)).Lines());
        }
    }

    [Theory]
    [InlineData("auto")]
    [InlineData("auto:size=4096,uidmapping=5:@6:7,gidmapping=5:6:7")]
    [InlineData("keep-id")]
    [InlineData("keep-id:")]
    [InlineData("keep-id:uid=33,gid=33,size=4000")]
    [InlineData("nomap")]
    [InlineData("host")]
    [InlineData("private")]
    [InlineData("ns:/run/ns")]
    [InlineData("container:web")]
    public void What_podman_reads_is_not_reported(string mode) => Assert.Empty(
        UserNamespaceSyntaxRule.Rule.Findings(IdMapTestUnits.Container("web", $"UserNS={mode}"), IdMapTestUnits.User));

    [Fact]
    public void A_member_of_a_pod_has_the_namespace_of_the_pod() =>
        Assert.Empty(UserNamespaceSyntaxRule.Rule.Findings(IdMapTestUnits.Container("web", "UserNS=bogus\nPod=a.pod")));

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
        var unit = IdMapTestUnits.Container("web", $"UserNS={mode}");
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
        Assert.Empty(OneSidedAutoRule.Rule.Findings(IdMapTestUnits.Container("web", $"UserNS={mode}")));

    [Theory]
    [InlineData("nomap", "nomap leaves out the user that runs podman, and is for units of a user. Use auto", "auto")]
    [InlineData("private", "private needs a map, and a map excludes UserNS=. Use auto, or a map alone", "auto")]
    [InlineData("keep-id:uid=5,size=9", "size= of keep-id counts the ids of a user, and root has them all. Leave it out", "keep-id:uid=5")]
    public void What_root_cannot_use_is_an_error(string mode, string reason, string mended)
    {
        var unit = IdMapTestUnits.Container("web", $"UserNS={mode}");
        var finding = Assert.Single(UserNamespaceScopeRule.Rule.Findings(unit));
        Assert.Equal($"Podman refuses the user namespace '{mode}' of 'web', a unit of the system: {reason}.", finding.Message);
        Assert.True(finding.IsError);
        Assert.Equal($"UserNS={mended}", Assert.Single(Assert.Single(finding.Fixes).Apply(unit)).Lines());
        Assert.Empty(UserNamespaceScopeRule.Rule.Findings(unit, IdMapTestUnits.User));
    }

    [Theory]
    [InlineData("keep-id")]
    [InlineData("keep-id:uid=5,gid=5")]
    [InlineData("auto:size=5")]
    public void What_root_can_use_is_not_reported(string mode) =>
        Assert.Empty(UserNamespaceScopeRule.Rule.Findings(IdMapTestUnits.Container("web", $"UserNS={mode}")));

    [Theory]
    [InlineData("UserNS=auto\nUIDMap=0:1:5\nGIDMap=0:1:5", "Podman refuses UserNS=auto beside UIDMap= and GIDMap= on 'web'. Keep one of them.")]
    [InlineData("UserNS=host\nSubUIDMap=web", "Podman refuses UserNS=host beside SubUIDMap= on 'web'. Keep one of them.")]
    [InlineData("SubUIDMap=web\nGIDMap=0:300000:5", "Podman refuses SubUIDMap=web beside GIDMap= on 'web', since both map id 0 of the container (the entry '0:300000:5'). Keep one of them.")]
    public void Ways_that_exclude_each_other_are_an_error(string lines, string message)
    {
        var unit = IdMapTestUnits.Container("web", lines);
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
    [InlineData("UserNS=auto\nUIDMap=0:1:5\nPod=a.pod")]
    public void Ways_that_go_together_are_not_reported(string lines) =>
        Assert.Empty(MapExclusionRule.Rule.Findings(IdMapTestUnits.Container("web", lines)));

    [Fact]
    public void A_container_that_takes_all_ids_starves_an_automatic_one()
    {
        var greedy = IdMapTestUnits.Container("dev", "UserNS=keep-id:uid=5");
        var starved = IdMapTestUnits.Pod("web", "UserNS=auto");
        var other = IdMapTestUnits.Container("b", "UserNS=keep-id:size=500");
        var findings = StarvedAutoRule.Rule.Findings(IdMapTestUnits.User, greedy, starved, other);
        Assert.Equal(["dev", "web"], findings.Select(finding => finding.Unit!.Name));
        Assert.All(findings, finding => Assert.Equal(
            "'dev' with the user namespace 'keep-id:uid=5' takes all ids of the user, and 'web' with 'auto' wants ids that nobody has. Give 'dev' a number with size=, which needs podman 5.4.",
            finding.Message));
        Assert.Empty(StarvedAutoRule.Rule.Findings(Target.Default, greedy, starved));
        Assert.Empty(StarvedAutoRule.Rule.Findings(IdMapTestUnits.User, starved, other));
        Assert.Empty(StarvedAutoRule.Rule.Findings(IdMapTestUnits.User, greedy, other));
    }

    [Fact]
    public void Flags_of_entries_are_too_new_for_an_old_podman_and_are_written_out()
    {
        var old = new Target(new PodmanVersion(4, 6), UnitScope.System);
        var unit = IdMapTestUnits.Container("web", "UIDMap=0:100000:10\nUIDMap=+5:200000:1\nGIDMap=0:100000:10");
        var finding = Assert.Single(NewSyntaxRule.Rule.Findings(unit, old));
        Assert.Equal(
            "'+5:200000:1' of 'web' needs podman 4.7 because of the '+', and the units are for 4.6. Write plain entries.", finding.Message);
        var mended = Assert.Single(finding.FixOf("ExpandIdMap").Apply(unit));
        Assert.Equal(
            "UIDMap=0:100000:5\nUIDMap=5:200000:1\nUIDMap=6:100006:4\nGIDMap=0:100000:10", mended.Lines());
        Assert.Empty(NewSyntaxRule.Rule.Findings(unit));
        Assert.Empty(NewSyntaxRule.Rule.Findings(IdMapTestUnits.Container("web", "UIDMap=0:100000:10"), old));
    }

    [Fact]
    public void A_list_that_counts_for_both_kinds_is_written_out_for_each()
    {
        var unit = IdMapTestUnits.Container("web", "UIDMap=0:100000:10\nUIDMap=+u5:200000:1");
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
        var unit = IdMapTestUnits.Container("web", $"UserNS={mode}");
        var finding = Assert.Single(NewSyntaxRule.Rule.Findings(unit, Old));
        Assert.Equal(message, finding.Message);
        Assert.Empty(NewSyntaxRule.Rule.Findings(unit, IdMapTestUnits.User));
        Assert.Equal(
            mended is null ? [] : [$"UserNS={mended}"],
            finding.Fixes.Select(fix => Assert.Single(fix.Apply(unit)).Lines()));
    }
}
