using PodDsl.Core.Facts;
using PodDsl.Core.Podman;

namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2003: a container in a pod sets what belongs to the pod.</summary>
public sealed class PodMemberSettingTests
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
        var finding = Assert.Single(RuleFindings.Find("POD2003", Member + lines));
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
    public void What_podman_takes_is_not_reported(string text) => Assert.Empty(RuleFindings.Find("POD2003", text));

    [Fact]
    public void It_moves_to_the_pod() => Assert.Equal(
        "p: PublishPort=8080:80\na: Pod=p.pod", RuleFindings.Fixed("POD2003", "MoveToPod", Member + "PublishPort=8080:80"));

    [Fact]
    public void What_the_pod_has_is_only_removed() => Assert.Equal(
        "p: PublishPort=8080:80\na: Pod=p.pod",
        RuleFindings.Fixed("POD2003", "RemoveFromMember", "# p.pod\nPublishPort=8080:80\n# a.container\nPod=p.pod\nPublishPort=8080:80"));

    [Fact]
    public void What_a_pod_of_that_podman_has_not_is_not_moved_there()
    {
        var finding = Assert.Single(TestUnits.Read(Member + "HostName=x").Find("POD2003", Target.Default with { Podman = new PodmanVersion(5, 3) }));
        Assert.Equal(["RemoveFromMember"], finding.Fixes.Select(fix => fix.Key));
    }
}
