namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2007: a static address that is in none of the subnets of its network.</summary>
public sealed class StaticAddressTests
{
    private const string Net = "# n.network\nSubnet=10.90.1.0/24\nGateway=10.90.1.1\n";

    [Theory]
    [InlineData("IP=10.91.1.5\nNetwork=n.network", "The address 10.91.1.5 of 'a' is not in 10.90.1.0/24 of 'n', so podman does not start it. Take one of that network, for example 10.90.1.2.")]
    [InlineData("Network=n.network:ip=10.91.1.5", "The address 10.91.1.5 of 'a' is not in 10.90.1.0/24 of 'n', so podman does not start it. Take one of that network, for example 10.90.1.2.")]
    [InlineData("IP6=fd00::5\nNetwork=n.network", "The address fd00::5 of 'a' is not in 10.90.1.0/24 of 'n', so podman does not start it. Take one of that network.")]
    [InlineData("IP=web\nNetwork=n.network", "The address web of 'a' is none. Take one of that network, for example 10.90.1.2.")]
    public void An_address_outside_of_the_network_is_an_error(string lines, string message)
    {
        var finding = Assert.Single(RuleFindings.Find("POD2007", $"{Net}# a.container\n{lines}"));
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
    public void An_address_that_may_fit_is_not_reported(string text) => Assert.Empty(RuleFindings.Find("POD2007", text));

    [Fact]
    public void It_gets_a_free_address() => Assert.Equal(
        "n: Subnet=10.90.1.0/24\nn: Gateway=10.90.1.1\na: Network=n.network:alias=x,ip=10.90.1.3\nb: Network=n.network:ip=10.90.1.2",
        RuleFindings.Fixed("POD2007", "MoveAddress", $"{Net}# a.container\nNetwork=n.network:alias=x,ip=10.91.1.5\n# b.container\nNetwork=n.network:ip=10.90.1.2"));
}
