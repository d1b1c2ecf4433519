namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2006: ports of a container without a network of its own, which podman discards.</summary>
public sealed class DiscardedPortTests
{
    [Theory]
    [InlineData("Network=host", "host", "its program listens on the host itself. Remove the port")]
    [InlineData("Network=none", "none", "it is reached by nobody. Remove the port, or give it a network")]
    [InlineData("Network=container:b", "container:b", "those of the other container count. Publish it there")]
    public void Discarded_ports_are_reported(string network, string mode, string remedy)
    {
        var finding = Assert.Single(RuleFindings.Find("POD2006", $"# a.container\n{network}\nPublishPort=8080:80"));
        Assert.Equal($"'a' publishes 8080:80, but podman discards the ports of a container with the network mode '{mode}': {remedy}.", finding.Message);
        Assert.False(finding.IsError);
    }

    [Theory]
    [InlineData("# a.container\nNetwork=backend\nPublishPort=8080:80")]
    [InlineData("# a.container\nNetwork=pasta\nPublishPort=8080:80")]
    [InlineData("# a.pod\nNetwork=host\nPublishPort=8080:80")]
    [InlineData("# a.container\nNetwork=host")]
    public void Other_ports_are_not_reported(string text) => Assert.Empty(RuleFindings.Find("POD2006", text));

    [Theory]
    [InlineData("# a.container\nNetwork=back.network\nPublishPort=8080:80\n# back.network\nInternal=true", "'back.network' is an internal network", "it, not", "port")]
    [InlineData("# a.pod\nNetwork=back.network\nPublishPort=8080:80\n# back.network\nInternal=true", "'back.network' is an internal network", "it, not", "port")]
    [InlineData("# a.kube\nYaml=/srv/a.yaml\nNetwork=back.network\nPublishPort=8080:80\nPublishPort=81:81\n# back.network\nInternal=true", "'back.network' is an internal network", "them, not", "ports")]
    [InlineData("# a.container\nNetwork=back.network\nNetwork=side.network:ip=10.9.0.2\nPublishPort=8080:80\n# back.network\nInternal=true\n# side.network\nPodmanArgs=--internal", "'back.network' and 'side.network' are internal networks", "it, not", "port")]
    public void Ports_of_internal_networks_are_reported(string text, string networks, string it, string port)
    {
        var finding = Assert.Single(RuleFindings.Find("POD2006", text));
        Assert.Contains($", but {networks}, to which podman opens no port: nobody reaches {it} even the host by its own address. Join a network without Internal= too, or remove the {port}.", finding.Message, StringComparison.Ordinal);
        Assert.Empty(RuleFindings.Find("POD2006", text, RuleFindings.User));
    }

    [Theory]
    [InlineData("# a.container\nNetwork=back.network\nNetwork=front.network\nPublishPort=8080:80\n# back.network\nInternal=true\n# front.network")]
    [InlineData("# a.container\nNetwork=back.network\nPublishPort=8080:80\n# back.network\nInternal=false")]
    [InlineData("# a.container\nNetwork=back.network\nNetwork=other\nPublishPort=8080:80\n# back.network\nInternal=true")]
    [InlineData("# a.container\nNetwork=back.network\n# back.network\nInternal=true")]
    [InlineData("# a.container\nPublishPort=8080:80\n# back.network\nInternal=true")]
    public void Ports_that_another_network_opens_are_not(string text) => Assert.Empty(RuleFindings.Find("POD2006", text));

    [Fact]
    public void The_ports_of_a_container_are_one_finding()
    {
        const string text = "# a.container\nNetwork=host\nPublishPort=8080:80\nPublishPort=8443:443\nPublishPort=53:53/udp\nPublishPort=54:54";
        var finding = Assert.Single(RuleFindings.Find("POD2006", text));
        Assert.Equal(
            "'a' publishes 8080:80, 8443:443, 53:53/udp and 1 more, but podman discards the ports of a container with the network mode 'host': its program listens on the host itself. Remove the ports.",
            finding.Message);
        Assert.Equal("a: Network=host", RuleFindings.Fixed("POD2006", "RemoveSetting", text));
    }

    [Fact]
    public void The_discarded_port_can_be_removed() =>
        Assert.Equal("a: Network=host", RuleFindings.Fixed("POD2006", "RemoveSetting", "# a.container\nNetwork=host\nPublishPort=8080:80"));
}
