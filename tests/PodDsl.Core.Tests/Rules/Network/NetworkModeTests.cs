namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2005: settings that the network mode does not support; podman refuses the two together.</summary>
public sealed class NetworkModeTests
{
    [Theory]
    [InlineData("Network=host\nIP=10.88.0.9", "'a' sets IP=, which podman refuses beside the network mode 'host'. Remove it, or use a network.")]
    [InlineData("Network=none\nDNS=9.9.9.9", "'a' sets DNS=, which podman refuses beside the network mode 'none'. Remove it, or use a network.")]
    [InlineData("Network=container:b\nAddHost=x:10.0.0.1", "'a' sets AddHost=, which podman refuses beside the network mode 'container:b'. Remove it, or use a network.")]
    [InlineData("Network=pasta:-T,80\nNetworkAlias=x", "'a' sets NetworkAlias=, which podman refuses beside the network mode 'pasta'. Remove it, or use a network.")]
    [InlineData("Network=private\nIP=10.88.0.9", "'a' sets IP=, which podman refuses beside the network mode 'private'. Remove it, or use a network.")]
    [InlineData("Network=private\nNetwork=backend", "'a' sets Network= to 'private', which podman refuses beside another network ('backend'). Keep one of the two.")]
    [InlineData("Network=host\nNetwork=backend", "'a' sets Network= to 'host', which podman refuses beside another network ('backend'). Keep one of the two.")]
    [InlineData("Network=front\nNetwork=back\nIP=10.88.0.9", "'a' sets IP=, which podman refuses beside several networks. Give the address to one of the networks, as its option.")]
    public void What_podman_refuses_is_an_error(string lines, string message)
    {
        var finding = Assert.Single(RuleFindings.Find("POD2005", "# a.container\n" + lines));
        Assert.Equal(message, finding.Message);
        Assert.True(finding.IsError);
    }

    [Theory]
    [InlineData("# a.pod\nNetwork=host\nPublishPort=8080:80")]
    [InlineData("# a.pod\nNetwork=b.container\n# b.container\nContainerName=b")]
    [InlineData("# a.pod\nNetwork=private\nPublishPort=8080:80")]
    [InlineData("# a.pod\nNetwork=ns:/run/netns/a\nPublishPort=8080:80")]
    [InlineData("# a.kube\nYaml=/srv/a.yaml\nNetwork=private\nPublishPort=8080:80")]
    [InlineData("# a.kube\nYaml=/srv/a.yaml\nNetwork=host\nPublishPort=8080:80")]
    [InlineData("# a.kube\nYaml=/srv/a.yaml\nNetwork=none\nPublishPort=8080:80")]
    [InlineData("# a.kube\nYaml=/srv/a.yaml\nNetwork=container:b\nPublishPort=8080:80")]
    [InlineData("# a.kube\nYaml=/srv/a.yaml\nNetwork=private\nNetwork=back")]
    public void Pods_are_refused_more(string text) => Assert.True(Assert.Single(RuleFindings.Find("POD2005", text)).IsError);

    [Theory]
    [InlineData("Network=host\nDNS=9.9.9.9\nAddHost=x:10.0.0.1\nHostName=x\nPublishPort=8080:80")]
    [InlineData("Network=none\nAddHost=x:10.0.0.1")]
    [InlineData("IP=10.88.0.9\nNetworkAlias=x")]
    [InlineData("Network=front:ip=10.1.1.2\nNetwork=back\nNetworkAlias=x")]
    [InlineData("Network=private\nPublishPort=8080:80\nDNS=9.9.9.9")]
    public void What_podman_takes_is_not_reported(string lines) => Assert.Empty(RuleFindings.Find("POD2005", "# a.container\n" + lines));

    [Theory]
    [InlineData("# a.kube\nYaml=/srv/a.yaml\nNetwork=private")]
    [InlineData("# a.kube\nYaml=/srv/a.yaml\nNetwork=back\nPublishPort=8080:80")]
    [InlineData("# a.kube\nYaml=/srv/a.yaml\nNetwork=pasta\nPublishPort=8080:80")]
    [InlineData("# a.kube\nYaml=/srv/a.yaml\nPublishPort=8080:80")]
    [InlineData("# a.pod\nNetwork=pasta:-T,80\nPublishPort=8080:80")]
    public void What_podman_takes_for_pods_is_not_reported(string text) => Assert.Empty(RuleFindings.Find("POD2005", text));

    [Fact]
    public void The_setting_can_be_removed() =>
        Assert.Equal("a: Network=host", RuleFindings.Fixed("POD2005", "RemoveSetting", "# a.container\nNetwork=host\nIP=10.88.0.9"));
}
