namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2024: a published port without a port of the host.</summary>
public sealed class RandomPortTests
{
    [Theory]
    [InlineData("# a.container\nPublishPort=5000", "port 5000", "PublishPort=5000:5000")]
    [InlineData("# a.pod\nPublishPort=53/udp", "port 53", "PublishPort=53:53/udp")]
    [InlineData("# a.kube\nYaml=/srv/a.yaml\nPublishPort=8000-8003", "ports 8000-8003", "PublishPort=8000-8003:8000-8003")]
    public void A_port_without_one_of_the_host_is_reported(string text, string ports, string wayOut) => Assert.Equal(
        $"a: 'a' publishes {ports} of the container without a port of the host, so podman takes any free one, and another one at each start. Write {wayOut}, or state the address 0.0.0.0 too if any port will do.",
        RuleFindings.Messages("POD2024", text));

    [Theory]
    [InlineData("PublishPort=5000:5000")]
    [InlineData("PublishPort=127.0.0.1::5000")]
    [InlineData("PublishPort=0.0.0.0::5000")]
    [InlineData("PublishPort=:5000")]
    [InlineData("PublishPort=%i")]
    [InlineData("PublishPort=${PORT}")]
    [InlineData("PublishPort=5000\nNetwork=host")]
    [InlineData("PublishPort=99999")]
    [InlineData("ExposeHostPort=5000")]
    public void A_port_that_is_stated_or_meant_is_not_reported(string lines) => Assert.Empty(RuleFindings.Find("POD2024", "# a.container\n" + lines));

    [Fact]
    public void The_fix_takes_the_same_port_of_the_host() =>
        Assert.Equal("a: PublishPort=5000:5000/udp", RuleFindings.Fixed("POD2024", "MoveHostPort", "# a.container\nPublishPort=5000/udp"));
}
