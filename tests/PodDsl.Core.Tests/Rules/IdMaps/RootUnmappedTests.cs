using PodDsl.Core.Findings;
using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Tests.Rules.IdMaps;

public sealed class RootUnmappedTests
{
    [Fact]
    public void A_map_without_root_is_an_error()
    {
        var finding = Assert.Single(Find("UIDMap=1:110000:4999"));
        Assert.Equal(
            "The id map of 'web' leaves out UID and GID 0, and podman refuses a container without root. Map it too, for example by '0:114999:1'.",
            finding.Message);
        Assert.True(finding.IsError);
    }

    [Theory]
    [InlineData("UIDMap=0:110000:5\nGIDMap=1:110000:5")]
    [InlineData("UIDMap=1000:110000:1")]
    [InlineData("UIDMap=u0:110000:5")]
    [InlineData("UIDMap=0:110000:0")]
    [InlineData("UIDMap=0:110000:5\nGIDMap=0:110000:0")]
    [InlineData("UIDMap=0:110000:5\nUIDMap=+9:110000:1")]
    public void The_fix_makes_root_appear(string lines)
    {
        var unit = TestUnits.Container(lines);
        var mended = Assert.Single(RootUnmappedRule.Rule.Findings(unit)).FixOf("MapRoot").Apply(unit);
        Assert.Empty(RootUnmappedRule.Rule.Findings(Assert.Single(mended)));
    }

    [Theory]
    [InlineData("UIDMap=0:110000:4999")]
    [InlineData("UIDMap=1:110000:10\nUIDMap=0:5:1")]
    [InlineData("UIDMap=g0:110000:10")] // the runtime takes root for the user
    [InlineData("UIDMap=1:110000:10\nSubUIDMap=web")] // the rest is on the host
    [InlineData("UIDMap=1:110000:10\nPod=web.pod\n# web.pod")] // the map of the pod counts
    public void A_map_that_podman_takes_is_not_reported(string lines) => Assert.Empty(Find(lines));

    [Theory]
    [InlineData("UIDMap=1:110000:4999\nRootfs=/srv/web")]
    [InlineData("UIDMap=1000:110000:1\nRootfs=/srv/web")]
    public void A_folder_in_place_of_an_image_needs_root_too(string lines) => Assert.Single(Find(lines));

    [Theory]
    [InlineData("UIDMap=5:@4294967290:10\nGIDMap=0:0:10", "UID")]
    [InlineData("UIDMap=5:4294967290:10\nGIDMap=0:0:10", "UID")]
    [InlineData("UIDMap=0:0:10\nUIDMap=5:100:10\nGIDMap=1:0:10", "GID")]
    public void What_podman_refuses_before_does_not_hide_it(string lines, string ids) =>
        Assert.StartsWith($"The id map of 'web' leaves out {ids} 0,", Assert.Single(Find(lines)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("UIDMap=u5:1:1", "UID")]
    [InlineData("UIDMap=5:@3000000:1", "UID and GID")]
    [InlineData("UIDMap=0:1:10\nGIDMap=5:@3000000:1", "GID")]
    [InlineData("UIDMap=5:@4294967290:10\nUIDMap=+1:@3000000:1", "UID and GID")]
    public void Host_ids_that_are_not_known_do_not_hide_it(string lines, string ids)
    {
        var finding = Assert.Single(RootUnmappedRule.Rule.Findings(TestUnits.Container(lines), RuleFindings.User));
        Assert.Equal($"The id map of 'web' leaves out {ids} 0, and podman refuses a container without root. Map it too.", finding.Message);
        Assert.Empty(finding.Fixes);
    }

    [Theory]
    [InlineData("UIDMap=0:@3000000:1")]
    [InlineData("UIDMap=+5:@3000000:1")]
    [InlineData("UIDMap=0:1:10\nUIDMap=+20:@3000000:1")]
    public void Root_that_may_be_mapped_is_not_reported(string lines) =>
        Assert.Empty(RootUnmappedRule.Rule.Findings(TestUnits.Container(lines), RuleFindings.User));

    [Fact]
    public void A_single_id_of_a_user_must_be_that_of_root_too() =>
        Assert.NotEmpty(RootUnmappedRule.Rule.Findings(
            TestUnits.Container("UIDMap=1000:0:1\nGIDMap=1000:0:1"), RuleFindings.User));

    [Fact]
    public void A_user_who_gets_all_ids_that_are_left_has_root() =>
        Assert.Empty(RootUnmappedRule.Rule.Findings(
            TestUnits.Container("UIDMap=+1000:@1000:1"), RuleFindings.User));

    private static IReadOnlyList<Finding> Find(string lines) =>
        RootUnmappedRule.Rule.Findings(TestUnits.Container(lines));
}
