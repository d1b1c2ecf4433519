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
