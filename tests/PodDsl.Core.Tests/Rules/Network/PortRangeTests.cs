using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Rules.Network;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2001: a published port that does not exist.</summary>
public sealed class PortRangeTests
{
    [Theory]
    [InlineData(70000, null, 1, "Container port 70000", "containerPort")]
    [InlineData(0, null, 1, "Container port 0", "containerPort")]
    [InlineData(-1, null, 1, "Container port -1", "containerPort")]
    [InlineData(65535, null, 2, "Container port 65536", "containerPort")]
    [InlineData(80, 70000L, 1, "Host port 70000", "HostPort")]
    [InlineData(80, -1L, 1, "Host port -1", "HostPort")]
    [InlineData(80, 65530L, 7, "Host port 65536", "HostPort")]
    [InlineData(80, 8080L, 0, "Port count 0", "Count")]
    [InlineData(1, null, 65536, "Port count 65536", "Count")]
    public void A_port_that_does_not_exist_is_an_error(long port, long? hostPort, long count, string what, string parameter)
    {
        var finding = Assert.Single(PortRangeRule.Rule.Findings(Publishing(port, hostPort, count)));
        Assert.Equal($"{what} of 'web' is not between 1 and 65535, so podman refuses it. Use a port in that range.", finding.Message);
        Assert.Equal((true, parameter), (finding.IsError, finding.Parameter));
    }

    [Fact]
    public void Both_ends_of_a_mapping_are_looked_at() =>
        Assert.Equal(["containerPort", "HostPort"], PortRangeRule.Rule.Findings(Publishing(0, 0, 1)).Select(finding => finding.Parameter));

    [Theory]
    [InlineData(1, null, 1)]
    [InlineData(65535, 65535L, 1)]
    [InlineData(1, 1L, 65535)]
    public void A_port_that_exists_is_not_reported(long port, long? hostPort, long count) =>
        Assert.Empty(PortRangeRule.Rule.Findings(Publishing(port, hostPort, count)));

    [Fact]
    public void Ports_of_a_pod_are_looked_at_too() => Assert.Single(PortRangeRule.Rule.Findings(Publishing(0, null, 1, "# web.pod")));

    [Fact]
    public void A_port_that_systemd_fills_in_is_not_reported() => Assert.Empty(PortRangeRule.Rule.FindingsIn("PublishPort=%i:80"));

    private static Unit Publishing(long port, long? hostPort, long count, string text = "")
    {
        var unit = TestUnits.Read(text)[0];
        return unit with
        {
            Settings = unit.Settings.Add(new Setting(Options.Key(unit.Kind, "PublishPort"), new PortMapping(port, hostPort, Count: count))),
        };
    }
}
