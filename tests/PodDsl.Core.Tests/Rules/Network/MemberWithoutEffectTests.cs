using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.Network;

namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2026: settings of a container that its pod overrides without a word.</summary>
public sealed class MemberWithoutEffectTests
{
    private const string Member = "# p.pod\n# a.container\nPod=p.pod\n";

    [Theory]
    [InlineData("ShmSize=1g", "ShmSize=", "/dev/shm", "it")]
    [InlineData("DNS=9.9.9.9", "DNS=", "resolv.conf", "it")]
    [InlineData("DNS=9.9.9.9\nDNS=1.1.1.1\nDNSSearch=x\nDNSOption=ndots:3", "DNS=, DNSSearch= and DNSOption=", "resolv.conf", "them")]
    [InlineData("ShmSize=1g\nDNS=9.9.9.9", "ShmSize= and DNS=", "/dev/shm and resolv.conf", "them")]
    [InlineData("Network=back\nDNS=9.9.9.9\nShmSize=1g", "ShmSize=", "/dev/shm", "it")]
    public void What_the_pod_decides_is_reported_once(string lines, string keys, string what, string them)
    {
        var finding = Assert.Single(MemberWithoutEffectRule.Rule.FindingsIn(Member + lines));
        Assert.Equal($"'a' sets {keys}, without effect: it is in the pod 'p', whose {what} all of its containers have. Set {them} on the pod.", finding.Message);
        Assert.Equal("MoveToPod", Assert.Single(finding.Fixes).Key);
    }

    [Fact]
    public void It_moves_to_the_pod() => Assert.Equal(
        "p: ShmSize=1g\np: DNS=9.9.9.9\na: Pod=p.pod", RuleFindings.Fixed("POD2026", "MoveToPod", Member + "ShmSize=1g\nDNS=9.9.9.9"));

    [Fact]
    public void A_pod_of_an_older_podman_cannot_have_it() => Assert.Equal(
        "RemoveFromMember",
        Assert.Single(Assert.Single(MemberWithoutEffectRule.Rule.FindingsIn(Member + "ShmSize=1g", Target.Default with { Podman = new PodmanVersion(5, 3) })).Fixes).Key);

    [Theory]
    [InlineData("# p.pod\n# a.container\nPod=p.pod\nSysctl=net.core.somaxconn=1024")] // that has an effect on all of them
    [InlineData("# p.pod\n# a.container\nPod=p.pod\nNetwork=back\nDNS=9.9.9.9")]
    [InlineData("# p.pod\n# a.container\nPod=p.pod\nShmSize=1g\nPodmanArgs=--ipc host")]
    [InlineData("# p.pod\nPodmanArgs=--share net\n# a.container\nPod=p.pod\nShmSize=1g")]
    [InlineData("# p.pod\nShmSize=1g\nDNS=9.9.9.9\n# a.container\nPod=p.pod")]
    [InlineData("# a.container\nShmSize=1g\nDNS=9.9.9.9")]
    public void What_has_an_effect_is_not_reported(string text) => Assert.Empty(MemberWithoutEffectRule.Rule.FindingsIn(text));
}
