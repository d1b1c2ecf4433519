using PodDsl.Core.Findings;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2007, POD2008 and POD2013: subnets and static addresses.</summary>
public sealed class AddressTests
{
    private const string Net = "# n.network\nSubnet=10.90.1.0/24\nGateway=10.90.1.1\n";

    [Theory]
    [InlineData("IP=10.91.1.5\nNetwork=n.network", "The address 10.91.1.5 of 'a' is not in 10.90.1.0/24 of 'n', so podman does not start it. Take one of that network, for example 10.90.1.2.")]
    [InlineData("Network=n.network:ip=10.91.1.5", "The address 10.91.1.5 of 'a' is not in 10.90.1.0/24 of 'n', so podman does not start it. Take one of that network, for example 10.90.1.2.")]
    [InlineData("IP6=fd00::5\nNetwork=n.network", "The address fd00::5 of 'a' is not in 10.90.1.0/24 of 'n', so podman does not start it. Take one of that network.")]
    [InlineData("IP=web\nNetwork=n.network", "The address web of 'a' is none. Take one of that network, for example 10.90.1.2.")]
    public void An_address_outside_of_the_network_is_an_error(string lines, string message)
    {
        var finding = Assert.Single(RuleUnits.Find("POD2007", $"{Net}# a.container\n{lines}"));
        Assert.Equal(message, finding.Message);
        Assert.True(finding.IsError);
    }

    [Theory]
    [InlineData("# n.network\nSubnet=10.90.1.0/24\n# a.container\nNetwork=n.network\nIP=10.90.1.5")]
    [InlineData("# n.network\n# a.container\nNetwork=n.network\nIP=10.91.1.5")]
    [InlineData("# n.network\nSubnet=10.90.1.0/24\nSubnet=fd00:9::/64\n# a.container\nNetwork=n.network:ip6=fd00:9::5")]
    [InlineData("# n.network\nSubnet=10.90.1.0/24\nDriver=macvlan\n# a.container\nNetwork=n.network\nIP=10.91.1.5")]
    [InlineData("# n.network\nSubnet=10.90.1.0/24\n# a@.container\nNetwork=n.network:ip=10.91.1.%i")]
    [InlineData("# a.container\nIP=10.91.1.5")]
    public void An_address_that_may_fit_is_not_reported(string text) => Assert.Empty(RuleUnits.Find("POD2007", text));

    [Fact]
    public void It_gets_a_free_address() => Assert.Equal(
        "n: Subnet=10.90.1.0/24\nn: Gateway=10.90.1.1\na: Network=n.network:alias=x,ip=10.90.1.3\nb: Network=n.network:ip=10.90.1.2",
        RuleUnits.Fixed("POD2007", "MoveAddress", $"{Net}# a.container\nNetwork=n.network:alias=x,ip=10.91.1.5\n# b.container\nNetwork=n.network:ip=10.90.1.2"));

    [Theory]
    [InlineData("10.90.1.1", "the gateway of the network 'n', which the host has")]
    [InlineData("10.90.1.0", "the address of the network 10.90.1.0/24 itself")]
    [InlineData("10.90.1.255", "the broadcast address of 10.90.1.0/24")]
    public void An_address_of_the_network_itself_is_reported(string address, string what)
    {
        var finding = Assert.Single(RuleUnits.Find("POD2013", $"{Net}# a.container\nNetwork=n.network\nIP={address}"));
        Assert.Equal($"The address {address} of 'a' is {what}. Take another one, for example 10.90.1.2.", finding.Message);
        Assert.False(finding.IsError);
    }

    [Fact]
    public void An_address_of_two_units_is_reported_on_both() => Assert.Equal(
        """
        a: The address 10.90.1.5 of 'a' is that of 'b' too, so the second of the two does not start. Take another one, for example 10.90.1.6, or declare '# poddsl: AlternativeTo=b.pod' if the two never run together.
        b: The address 10.90.1.5 of 'b' is that of 'a' too, so the second of the two does not start. Take another one, for example 10.90.1.6, or declare '# poddsl: AlternativeTo=a.container' if the two never run together.
        """,
        RuleUnits.Messages("POD2013", $"{Net}# a.container\nNetwork=n.network\nIP=10.90.1.5\n# b.pod\nNetwork=n.network:ip=10.90.1.5"));

    [Theory]
    [InlineData("# a.container\nNetwork=n.network\nIP=10.90.1.5\n# b.container\nNetwork=n.network\nIP=10.90.1.6")]
    [InlineData("# a.container\nNetwork=n.network\nIP=10.90.1.5\nAlternativeTo=b.container\n# b.container\nNetwork=n.network\nIP=10.90.1.5")]
    [InlineData("# a.container\nNetwork=one:ip=10.7.1.5\n# b.container\nNetwork=other:ip=10.7.1.5")]
    public void An_address_for_each_is_not_reported(string text) => Assert.Empty(RuleUnits.Find("POD2013", Net + text));

    [Fact]
    public void An_internal_network_may_have_no_gateway() => Assert.Empty(RuleUnits.Find(
        "POD2013", "# n.network\nSubnet=10.90.1.0/24\nInternal=true\n# a.container\nNetwork=n.network\nIP=10.90.1.1"));

    [Fact]
    public void Of_two_one_gets_a_free_address() => Assert.Equal(
        "a: IP=10.88.7.6\nb: IP=10.88.7.5",
        RuleUnits.Fixed("POD2013", "MoveAddress", "# a.container\nIP=10.88.7.5\n# b.container\nIP=10.88.7.5"));

    [Theory]
    [InlineData("# n.network\nSubnet=10.88.1.0/24", "n: Subnet 10.88.1.0/24 of 'n' overlaps podman's default network (10.88.0.0/16), so podman does not create the network. Take another one, for example 10.89.0.0/24.")]
    [InlineData("# n.network\nSubnet=10.0.0.0/8", "n: Subnet 10.0.0.0/8 of 'n' overlaps podman's default network (10.88.0.0/16), so podman does not create the network. Take another one.")]
    [InlineData("# m.network\nSubnet=fd00:1::/48\n# n.network\nSubnet=fd00:1:0:5::/64", "m: Subnet fd00:1::/48 of 'm' overlaps fd00:1:0:5::/64 of 'n', so podman does not create the network. Take another one, for example fd00:1:1::/48.\nn: Subnet fd00:1:0:5::/64 of 'n' overlaps fd00:1::/48 of 'm', so podman does not create the network. Take another one, for example fd00:1:1::/64.")]
    public void Subnets_that_overlap_are_reported(string text, string messages) => Assert.Equal(messages, RuleUnits.Messages("POD2008", text));

    [Fact]
    public void Each_of_three_that_overlap_is_reported() => Assert.Equal(
        ["l", "m", "n"],
        RuleUnits.Find("POD2008", "# l.network\nSubnet=10.90.0.0/16\n# m.network\nSubnet=10.90.1.0/24\n# n.network\nSubnet=10.90.2.0/24")
            .Select(finding => finding.Unit!.Name).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("# m.network\nSubnet=10.90.1.0/24\n# n.network\nSubnet=10.90.2.0/24")]
    [InlineData("# m.network\nSubnet=10.90.1.0/24\nAlternativeTo=n.network\n# n.network\nSubnet=10.90.1.0/24")]
    [InlineData("# m.network\nSubnet=10.90.1.0/24\n# n.network\nSubnet=10.90.1.0/24\nDriver=macvlan")]
    [InlineData("# m.network\nSubnet=10.88.1.0/24\nDriver=ipvlan")]
    [InlineData("# m.network\nSubnet=10.87.0.0/16\n# n.network\nSubnet=10.89.0.0/16")]
    [InlineData("# m.network\nNetworkName=lan\nSubnet=10.90.1.0/24\n# n.network\nNetworkName=lan\nSubnet=10.90.1.0/24")] // one network of podman
    [InlineData("# m@.network\nSubnet=10.90.%i.0/24\n# n.network\nSubnet=10.90.2.0/24")]
    public void Subnets_that_are_apart_are_not_reported(string text) => Assert.Empty(RuleUnits.Find("POD2008", text));

    [Fact]
    public void All_that_is_in_the_subnet_moves_along() => Assert.Equal(
        "n: Subnet=10.89.0.0/24\nn: Gateway=10.89.0.9\na: Network=n.network:ip=10.89.0.5\nb: Network=n.network",
        RuleUnits.Fixed("POD2008", "MoveSubnet", "# n.network\nSubnet=10.88.1.0/24\nGateway=10.88.1.9\n# a.container\nNetwork=n.network:ip=10.88.1.5\n# b.container\nNetwork=n.network"));
}
