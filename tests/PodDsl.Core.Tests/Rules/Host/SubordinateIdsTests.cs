using PodDsl.Core.Rules.Host;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD1021: a map needs more ids than its user has.</summary>
public sealed class SubordinateIdsTests
{
    [Fact]
    public void Maps_that_need_more_ids_than_the_user_has_are_reported()
    {
        var units = "UIDMap=0:1:70000\nGIDMap=0:1:65536";
        var finding = Assert.Single(SubordinateIdsRule.Rule.FindingsIn(units, HostCase.User(HostCase.People)));
        Assert.Equal(
            "'web' needs 70001 UIDs, and user 'alice' has 66537 with its own. Run: usermod --add-subuids 2147549184-2147614719 alice, then podman system migrate.",
            finding.Message);
        var mended = finding.FixOf("ShortenIdMapEntry").Apply(TestUnits.Read(units));
        Assert.Equal("0:1:66536", mended.Values("UIDMap"));
        Assert.Empty(SubordinateIdsRule.Rule.Findings(HostCase.User(HostCase.People), mended));
    }

    [Theory]
    [InlineData("UIDMap=0:1:66536\nGIDMap=0:1:65536")]
    [InlineData("UIDMap=0:0:1\nUIDMap=1:1:1000\nGIDMap=0:0:1")]
    [InlineData("UserNS=keep-id")]
    [InlineData("")]
    public void Maps_that_the_ids_suffice_for_are_not(string lines) =>
        Assert.Empty(SubordinateIdsRule.Rule.FindingsIn(lines, HostCase.User(HostCase.People)));

    [Fact]
    public void Subordinate_ids_are_no_matter_of_root_or_of_what_is_not_known()
    {
        var units = "UIDMap=0:1:70000\nGIDMap=0:1:70000";
        Assert.Empty(SubordinateIdsRule.Rule.FindingsIn(units, HostCase.System(HostCase.People)));
        Assert.Empty(SubordinateIdsRule.Rule.FindingsIn(units, HostCase.User("\"user\": \"alice\"")));
    }

    [Fact]
    public void A_user_without_any_subordinate_ids_is_reported_once()
    {
        var target = HostCase.User(HostCase.People.Replace("\"user\": \"alice\"", "\"user\": \"bob\"", StringComparison.Ordinal));
        var finding = Assert.Single(SubordinateIdsRule.Rule.FindingsIn("# web.container\n# db.container\n", target));
        Assert.Equal(
            "'web' needs subordinate UIDs, as any image does that has files of others than root, and user 'bob' has none in /etc/subuid. Run: usermod --add-subuids 2147549184-2147614719 bob, then podman system migrate.",
            finding.Message);
    }

}
