using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Podman;

namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2003 and POD1011: what a container in a pod leaves to the pod.</summary>
public sealed class PodMemberTests
{
    private const string Member = "# p.pod\n# a.container\nPod=p.pod\n";

    [Theory]
    [InlineData("PublishPort=8080:80", "PublishPort=", "network")]
    [InlineData("IP=10.88.0.9", "IP=", "network")]
    [InlineData("NetworkAlias=x", "NetworkAlias=", "network")]
    [InlineData("AddHost=x:10.0.0.1", "AddHost=", "network")]
    [InlineData("HostName=x", "HostName=", "host name")]
    [InlineData("Network=backend\nHostName=x", "HostName=", "host name")]
    public void Settings_of_the_pod_are_an_error_on_its_members(string lines, string key, string what)
    {
        var finding = Assert.Single(RuleUnits.Find("POD2003", Member + lines));
        Assert.Equal($"'a' sets {key}, but it is in the pod 'p', whose {what} it has, so podman refuses it. Set it on the pod.", finding.Message);
        Assert.True(finding.IsError);
    }

    [Theory]
    [InlineData("# p.pod\nPublishPort=8080:80\n# a.container\nPod=p.pod\nDNS=9.9.9.9\nExposeHostPort=80")]
    [InlineData("# p.pod\n# a.container\nPod=p.pod\nNetwork=backend\nPublishPort=8080:80")]
    [InlineData("# p.pod\nPodmanArgs=--infra=false\n# a.container\nPod=p.pod\nPublishPort=8080:80")]
    [InlineData("# p.pod\nPodmanArgs=--share ipc\n# a.container\nPod=p.pod\nHostName=x")]
    [InlineData("# p.pod\n# a.container\nPod=p.pod\nHostName=x\nPodmanArgs=--uts=private")]
    [InlineData("# a.container\nPublishPort=8080:80\nHostName=x")]
    public void What_podman_takes_is_not_reported(string text) => Assert.Empty(RuleUnits.Find("POD2003", text));

    [Fact]
    public void It_moves_to_the_pod() => Assert.Equal(
        "p: PublishPort=8080:80\na: Pod=p.pod", RuleUnits.Fixed("POD2003", "MoveToPod", Member + "PublishPort=8080:80"));

    [Fact]
    public void What_the_pod_has_is_only_removed() => Assert.Equal(
        "p: PublishPort=8080:80\na: Pod=p.pod",
        RuleUnits.Fixed("POD2003", "RemoveFromMember", "# p.pod\nPublishPort=8080:80\n# a.container\nPod=p.pod\nPublishPort=8080:80"));

    [Fact]
    public void What_a_pod_of_that_podman_has_not_is_not_moved_there()
    {
        var finding = Assert.Single(RuleUnits.Read(Member + "HostName=x").Find("POD2003", Target.Default with { Podman = new PodmanVersion(5, 3) }));
        Assert.Equal(["RemoveFromMember"], finding.Fixes.Select(fix => fix.Key));
    }

    [Theory]
    [InlineData("UIDMap=0:110000:5000\nGIDMap=0:110000:5000", "UIDMap= and GIDMap=")]
    [InlineData("UserNS=auto", "UserNS=")]
    [InlineData("SubUIDMap=containers", "SubUIDMap=")]
    public void A_user_namespace_of_a_member_is_an_error(string lines, string keys)
    {
        var finding = Assert.Single(RuleUnits.Find("POD1011", Member + lines));
        Assert.Equal($"'a' sets {keys}, but it is in the pod 'p', whose user namespace it has, so podman refuses it. Set it on the pod.", finding.Message);
        Assert.True(finding.IsError);
    }

    [Theory]
    [InlineData("# p.pod\nUIDMap=0:110000:5000\nGIDMap=0:110000:5000\n# a.container\nPod=p.pod")]
    [InlineData("# p.pod\n# a.container\nPod=p.pod\nUserNS=host")]
    [InlineData("# p.pod\nPodmanArgs=--infra=false\n# a.container\nPod=p.pod\nUserNS=auto")]
    [InlineData("# a.container\nUserNS=auto")]
    public void Other_user_namespaces_are_not_reported(string text) => Assert.Empty(RuleUnits.Find("POD1011", text));

    [Fact]
    public void The_map_moves_to_the_pod() => Assert.Equal(
        "p: UIDMap=0:110000:5000\np: GIDMap=0:110000:5000\na: Pod=p.pod",
        RuleUnits.Fixed("POD1011", "MoveToPod", Member + "UIDMap=0:110000:5000\nGIDMap=0:110000:5000"));

    [Fact]
    public void The_pod_keeps_the_map_that_it_has() => Assert.Equal(
        "p: UserNS=auto\na: Pod=p.pod",
        RuleUnits.Fixed("POD1011", "RemoveFromMember", "# p.pod\nUserNS=auto\n# a.container\nPod=p.pod\nUIDMap=0:110000:5000"));
}
