namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2008: two networks have addresses in common, or one has some of podman's default network.</summary>
public sealed class SubnetOverlapTests
{
    [Theory]
    [InlineData("# n.network\nSubnet=10.88.1.0/24", "n: Subnet 10.88.1.0/24 of 'n' overlaps podman's default network (10.88.0.0/16), so podman does not create the network. Take another one, for example 10.89.0.0/24.")]
    [InlineData("# n.network\nSubnet=10.0.0.0/8", "n: Subnet 10.0.0.0/8 of 'n' overlaps podman's default network (10.88.0.0/16), so podman does not create the network. Take another one.")]
    [InlineData("# m.network\nSubnet=fd00:1::/48\n# n.network\nSubnet=fd00:1:0:5::/64", "m: Subnets fd00:1::/48 of 'm' and fd00:1:0:5::/64 of 'n' overlap, so podman does not create the second of the two networks. Take another one, for example fd00:1:1::/48 for 'm', or declare '# poddsl: AlternativeTo=n.network' if the two never run together.")]
    [InlineData("# l.network\nSubnet=10.90.1.0/24\n# m.network\nSubnet=10.90.0.0/16\n# n.network\nSubnet=10.90.1.0/24\n# o.network\nSubnet=10.90.2.0/24", "l: Subnets 10.90.1.0/24 of 'l', 10.90.0.0/16 of 'm', 10.90.1.0/24 of 'n' and 1 more overlap, so podman does not create all of the networks. Take another one, for example 10.91.0.0/16 for 'm', or declare '# poddsl: AlternativeTo=m.network' if the two never run together.")]
    public void Subnets_that_overlap_are_reported(string text, string messages) => Assert.Equal(messages, RuleFindings.Messages("POD2008", text));

    [Fact]
    public void Three_that_overlap_are_one_finding_at_each() => Assert.Equal(
        ["l", "m", "n"],
        Assert.Single(RuleFindings.Find("POD2008", "# l.network\nSubnet=10.90.0.0/16\n# m.network\nSubnet=10.90.1.0/24\n# n.network\nSubnet=10.90.2.0/24"))
            .Places.Select(place => place.Unit.Name));

    [Fact]
    public void What_overlaps_elsewhere_is_another_finding() => Assert.Equal(
        ["a c", "b d"],
        RuleFindings.Find("POD2008", "# a.network\nSubnet=10.90.0.0/16\n# b.network\nSubnet=10.91.0.0/16\n# c.network\nSubnet=10.90.1.0/24\n# d.network\nSubnet=10.91.1.0/24")
            .Select(finding => string.Join(" ", finding.Places.Select(place => place.Unit.Name))));

    [Fact]
    public void Either_of_two_can_move() => Assert.Equal(
        ["MoveSubnet of n", "MoveSubnet of m", "DeclareAlternativeTo of m"],
        Assert.Single(RuleFindings.Find("POD2008", "# m.network\nSubnet=10.90.1.0/24\n# n.network\nSubnet=10.90.0.0/16")).Fixes
            .Select(fix => $"{fix.Key} of {fix.Edits[0].UnitName[..1]}"));

    [Fact]
    public void Alternatives_are_left_out_of_a_group() => Assert.Equal(
        ["m", "n"],
        Assert.Single(RuleFindings.Find("POD2008", "# l.network\nSubnet=10.90.1.0/24\n# poddsl: AlternativeTo=m.network\n# poddsl: AlternativeTo=n.network\n# m.network\nSubnet=10.90.1.0/24\n# n.network\nSubnet=10.90.1.0/24"))
            .Places.Select(place => place.Unit.Name));

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
