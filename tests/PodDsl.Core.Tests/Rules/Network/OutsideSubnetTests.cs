namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2025: a gateway or a range of addresses outside of the subnet that it belongs to.</summary>
public sealed class OutsideSubnetTests
{
    [Theory]
    [InlineData("Subnet=10.9.0.0/24\nGateway=10.10.0.1", "Gateway=10.10.0.1", "10.9.0.0/24", "Write an address of the subnet, for example 10.9.0.1")]
    [InlineData("Subnet=fd00::/64\nGateway=fd01::1", "Gateway=fd01::1", "fd00::/64", "Write an address of the subnet, for example fd00::1")]
    [InlineData("Subnet=10.9.0.0/24\nGateway=fd00::1", "Gateway=fd00::1", "10.9.0.0/24", "Write an address of the subnet, for example 10.9.0.1")]
    [InlineData("Subnet=10.9.0.0/24\nIPRange=10.9.0.0/23", "IPRange=10.9.0.0/23", "10.9.0.0/24", "Write a part of the subnet")]
    [InlineData("Subnet=10.9.0.0/24\nIPRange=10.9.0.5-10.9.1.4", "IPRange=10.9.0.5-10.9.1.4", "10.9.0.0/24", "Write a part of the subnet")]
    [InlineData("Subnet=10.9.0.0/24\nSubnet=10.10.0.0/24\nGateway=10.10.0.1", "Gateway=10.10.0.1", "10.9.0.0/24", "Write the lines in the order of Subnet=")]
    public void What_is_outside_is_an_error(string lines, string what, string subnet, string wayOut)
    {
        var finding = Assert.Single(RuleFindings.Find("POD2025", "# a.network\n" + lines));
        Assert.Equal($"{what} of 'a' is not within the subnet {subnet}, which has the same place among its lines, so podman refuses the network. {wayOut}.", finding.Message);
        Assert.True(finding.IsError);
    }

    [Theory]
    [InlineData("Subnet=10.9.0.0/24\nGateway=10.9.0.1\nIPRange=10.9.0.128/25")]
    [InlineData("Subnet=10.9.0.7/24\nGateway=10.9.0.1")]
    [InlineData("Subnet=10.9.0.0/24\nIPRange=10.9.0.5-10.9.0.9")]
    [InlineData("Subnet=10.9.0.0/24\nSubnet=fd00::/64\nGateway=10.9.0.1\nGateway=fd00::1")]
    [InlineData("Subnet=%i\nGateway=10.9.0.1")]
    [InlineData("Subnet=10.9.0.0\nGateway=10.10.0.1")]
    [InlineData("Subnet=10.9.0.0/24\nGateway=10.10.0.300")]
    public void What_is_within_or_unknown_is_not_reported(string lines) => Assert.Empty(RuleFindings.Find("POD2025", "# a.network\n" + lines));
}
