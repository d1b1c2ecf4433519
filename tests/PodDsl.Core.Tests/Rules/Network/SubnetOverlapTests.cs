namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2008: two networks have addresses in common, or one has some of podman's default network.</summary>
public sealed class SubnetOverlapTests
{
    [Theory]
    [InlineData("# n.network\nSubnet=10.88.1.0/24", "n: Subnet 10.88.1.0/24 of 'n' overlaps podman's default network (10.88.0.0/16), so podman does not create the network. Take another one, for example 10.89.0.0/24.")]
    [InlineData("# n.network\nSubnet=10.0.0.0/8", "n: Subnet 10.0.0.0/8 of 'n' overlaps podman's default network (10.88.0.0/16), so podman does not create the network. Take another one.")]
    [InlineData("# m.network\nSubnet=fd00:1::/48\n# n.network\nSubnet=fd00:1:0:5::/64", "m: Subnet fd00:1::/48 of 'm' overlaps fd00:1:0:5::/64 of 'n', so podman does not create the network. Take another one, for example fd00:1:1::/48.\nn: Subnet fd00:1:0:5::/64 of 'n' overlaps fd00:1::/48 of 'm', so podman does not create the network. Take another one, for example fd00:1:1::/64.")]
    public void Subnets_that_overlap_are_reported(string text, string messages) => Assert.Equal(messages, RuleFindings.Messages("POD2008", text));

    [Fact]
    public void Each_of_three_that_overlap_is_reported() => Assert.Equal(
        ["l", "m", "n"],
        RuleFindings.Find("POD2008", "# l.network\nSubnet=10.90.0.0/16\n# m.network\nSubnet=10.90.1.0/24\n# n.network\nSubnet=10.90.2.0/24")
            .Select(finding => finding.Unit!.Name).Distinct().Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("# m.network\nSubnet=10.90.1.0/24\n# n.network\nSubnet=10.90.2.0/24")]
    [InlineData("# m.network\nSubnet=10.90.1.0/24\n# poddsl: AlternativeTo=n.network\n# n.network\nSubnet=10.90.1.0/24")]
    [InlineData("# m.network\nSubnet=10.90.1.0/24\n# n.network\nSubnet=10.90.1.0/24\nDriver=macvlan")]
    [InlineData("# m.network\nSubnet=10.88.1.0/24\nDriver=ipvlan")]
    [InlineData("# m.network\nSubnet=10.87.0.0/16\n# n.network\nSubnet=10.89.0.0/16")]
    [InlineData("# m.network\nNetworkName=lan\nSubnet=10.90.1.0/24\n# n.network\nNetworkName=lan\nSubnet=10.90.1.0/24")] // one network of podman
    [InlineData("# m@.network\nSubnet=10.90.%i.0/24\n# n.network\nSubnet=10.90.2.0/24")]
    public void Subnets_that_are_apart_are_not_reported(string text) => Assert.Empty(RuleFindings.Find("POD2008", text));

    [Fact]
    public void All_that_is_in_the_subnet_moves_along() => Assert.Equal(
        "n: Subnet=10.89.0.0/24\nn: Gateway=10.89.0.9\na: Network=n.network:ip=10.89.0.5\nb: Network=n.network",
        RuleFindings.Fixed("POD2008", "MoveSubnet", "# n.network\nSubnet=10.88.1.0/24\nGateway=10.88.1.9\n# a.container\nNetwork=n.network:ip=10.88.1.5\n# b.container\nNetwork=n.network"));
}
