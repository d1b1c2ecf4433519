using PodDsl.Core.Findings;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD2022: the host uses the subnet of a network for something else.</summary>
public sealed class HostSubnetTests
{
    private const string Networks =
        """
        "routes": [
          { "destination": "192.168.1.0/24", "device": "eth0" },
          { "destination": "10.89.0.0/24", "device": "podman1" },
          { "destination": "fd00:1::/64", "device": "eth0" }],
        "networks": [
          { "name": "podman", "subnets": ["10.88.0.0/16"] },
          { "name": "systemd-back", "subnets": ["10.89.0.0/24"] },
          { "name": "other", "subnets": ["10.90.0.0/24"] }]
        """;

    [Theory]
    [InlineData("192.168.1.128/25", "Subnet 192.168.1.128/25 of 'back' overlaps 192.168.1.0/24 on eth0 of the host: podman refuses to make the network, or what is there can no longer be reached. Take another one, for example 10.89.1.0/25.")]
    [InlineData("10.88.5.0/24", "Subnet 10.88.5.0/24 of 'back' overlaps 10.88.0.0/16 of the network 'podman' of the host: podman refuses to make the network, or what is there can no longer be reached. Take another one, for example 10.89.1.0/24.")]
    [InlineData("fd00:1::/64", "Subnet fd00:1::/64 of 'back' overlaps fd00:1::/64 on eth0 of the host: podman refuses to make the network, or what is there can no longer be reached. Take another one.")]
    public void Subnets_that_the_host_has_are_reported(string subnet, string message)
    {
        // The range of its own network is not free for another subnet either, since both exist for a while.
        var facts = Networks.Replace("systemd-back", "third", StringComparison.Ordinal);
        Assert.Equal(message, Assert.Single(HostSubnetRule.Rule.FindingsIn("# back.network\nSubnet=" + subnet, HostCase.System(facts))).Message);
    }

    [Theory]
    [InlineData("Subnet=10.89.0.0/24")] // its own, of an earlier start
    [InlineData("Subnet=10.91.0.0/24")]
    [InlineData("Driver=macvlan\nSubnet=192.168.1.0/24")]
    [InlineData("")]
    public void Subnets_that_are_free_and_its_own_are_not(string lines)
    {
        Assert.Empty(HostSubnetRule.Rule.FindingsIn("# back.network\n" + lines, HostCase.System(Networks)));
        Assert.Empty(HostSubnetRule.Rule.FindingsIn("# back.network\nSubnet=192.168.1.0/24", HostCase.User(Networks)));
    }

    [Fact]
    public void A_subnet_is_moved_unless_other_addresses_lie_in_it()
    {
        var units = "# back.network\nSubnet=192.168.1.0/24";
        var finding = Assert.Single(HostSubnetRule.Rule.FindingsIn(units, HostCase.System(Networks)));
        Assert.Equal("10.89.0.0/24", finding.FixOf("MoveSubnet").Apply(TestUnits.Read(units)).Values("Subnet"));
        Assert.Empty(Assert.Single(HostSubnetRule.Rule.FindingsIn("# back.network\nSubnet=192.168.1.0/24\nGateway=192.168.1.7", HostCase.System(Networks))).Fixes);
        Assert.Empty(Assert.Single(HostSubnetRule.Rule.FindingsIn(units + "\n# web.container\nNetwork=back.network:ip=192.168.1.9", HostCase.System(Networks))).Fixes);
    }


}
