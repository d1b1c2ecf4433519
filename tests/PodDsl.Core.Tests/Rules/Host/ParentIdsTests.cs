using PodDsl.Core.Rules.Host;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD1022: <c>@</c> names an id of the host that is not the user's.</summary>
public sealed class ParentIdsTests
{
    [Theory]
    [InlineData("UIDMap=0:@1001:1\nGIDMap=0:0:1", "'web' maps to UID 1001 of the host, which is not delegated to user 'alice', so podman refuses the map. Run: usermod --add-subuids 1001-1001 alice, then podman system migrate; or name an id that alice has.")]
    [InlineData("UIDMap=0:0:1\nUIDMap=1:@165530:10\nGIDMap=0:0:1", "'web' maps to UID 165536 of the host, which is not delegated to user 'alice', so podman refuses the map. Run: usermod --add-subuids 165536-165539 alice, then podman system migrate; or name an id that alice has.")]
    public void Ids_of_the_host_that_the_user_does_not_have_are_reported(string lines, string message) =>
        Assert.Equal(message, Assert.Single(ParentIdsRule.Rule.FindingsIn(lines, HostCase.User(HostCase.People))).Message);

    [Theory]
    [InlineData("UIDMap=0:@1000:1\nGIDMap=0:@1000:1")]
    [InlineData("UIDMap=0:@100000:65536\nGIDMap=0:0:1")]
    [InlineData("UIDMap=0:1001:1\nGIDMap=0:0:1")]
    public void Ids_of_the_host_that_the_user_has_are_not(string lines) =>
        Assert.Empty(ParentIdsRule.Rule.FindingsIn(lines, HostCase.User(HostCase.People)));

    [Fact]
    public void Counting_as_podman_does_is_offered_where_that_is_an_id()
    {
        var units = "UIDMap=0:@1001:1\nGIDMap=0:0:1";
        var finding = Assert.Single(ParentIdsRule.Rule.FindingsIn(units, HostCase.User(HostCase.People)));
        Assert.Equal("0:1001:1", finding.FixOf("CountIdsOfUser").Apply(TestUnits.Read(units)).Values("UIDMap"));
        Assert.Empty(Assert.Single(ParentIdsRule.Rule.FindingsIn("UIDMap=0:@700000:1\nGIDMap=0:0:1", HostCase.User(HostCase.People))).Fixes);
    }

}
