namespace PodDsl.Core.Tests.Rules.IdMaps;

/// <summary>POD1011: a container in a pod wants a user namespace of its own.</summary>
public sealed class PodMemberMapTests
{
    private const string Member = "# p.pod\n# a.container\nPod=p.pod\n";

    [Theory]
    [InlineData("UIDMap=0:110000:5000\nGIDMap=0:110000:5000", "UIDMap= and GIDMap=")]
    [InlineData("UserNS=auto", "UserNS=")]
    [InlineData("SubUIDMap=containers", "SubUIDMap=")]
    public void A_user_namespace_of_a_member_is_an_error(string lines, string keys)
    {
        var finding = Assert.Single(RuleFindings.Find("POD1011", Member + lines));
        Assert.Equal($"'a' sets {keys}, but it is in the pod 'p', whose user namespace it has, so podman refuses it. Set it on the pod.", finding.Message);
        Assert.True(finding.IsError);
    }

    [Theory]
    [InlineData("# p.pod\nUIDMap=0:110000:5000\nGIDMap=0:110000:5000\n# a.container\nPod=p.pod")]
    [InlineData("# p.pod\n# a.container\nPod=p.pod\nUserNS=host")]
    [InlineData("# p.pod\nPodmanArgs=--infra=false\n# a.container\nPod=p.pod\nUserNS=auto")]
    [InlineData("# a.container\nUserNS=auto")]
    public void Other_user_namespaces_are_not_reported(string text) => Assert.Empty(RuleFindings.Find("POD1011", text));

    [Fact]
    public void The_map_moves_to_the_pod() => Assert.Equal(
        "p: UIDMap=0:110000:5000\np: GIDMap=0:110000:5000\na: Pod=p.pod",
        RuleFindings.Fixed("POD1011", "MoveToPod", Member + "UIDMap=0:110000:5000\nGIDMap=0:110000:5000"));

    [Fact]
    public void The_pod_keeps_the_map_that_it_has() => Assert.Equal(
        "p: UserNS=auto\na: Pod=p.pod",
        RuleFindings.Fixed("POD1011", "RemoveFromMember", "# p.pod\nUserNS=auto\n# a.container\nPod=p.pod\nUIDMap=0:110000:5000"));
}
