namespace PodDsl.Core.Tests.Rules.Network;

/// <summary>POD2013: a static address that something else has too.</summary>
public sealed class TakenAddressTests
{
    private const string Net = "# n.network\nSubnet=10.90.1.0/24\nGateway=10.90.1.1\n";

    [Theory]
    [InlineData("10.90.1.1", "the gateway of the network 'n', which the host has")]
    [InlineData("10.90.1.0", "the address of the network 10.90.1.0/24 itself")]
    [InlineData("10.90.1.255", "the broadcast address of 10.90.1.0/24")]
    public void An_address_of_the_network_itself_is_reported(string address, string what)
    {
        var finding = Assert.Single(RuleFindings.Find("POD2013", $"{Net}# a.container\nNetwork=n.network\nIP={address}"));
        Assert.Equal($"The address {address} of 'a' is {what}. Take another one, for example 10.90.1.2.", finding.Message);
        Assert.False(finding.IsError);
    }

    [Fact]
    public void An_address_of_two_units_is_one_finding_at_both()
    {
        var finding = Assert.Single(RuleFindings.Find("POD2013", $"{Net}# a.container\nNetwork=n.network\nIP=10.90.1.5\n# b.pod\nNetwork=n.network:ip=10.90.1.5"));
        Assert.Equal(
            "The address 10.90.1.5 is that of 'a' and 'b', so the second of the two does not start. Take another one, for example 10.90.1.6, or declare '# poddsl: AlternativeTo=b.pod' if the two never run together.",
            finding.Message);
        Assert.Equal(["a", "b"], finding.Places.Select(place => place.Unit.Name));
        Assert.Equal(["a.container", "b.pod", "a.container"], finding.Fixes.Select(fix => fix.Edits[0].UnitName));
    }

    [Fact]
    public void An_address_of_many_units_is_one_finding()
    {
        var finding = Assert.Single(RuleFindings.Find("POD2013", Net + string.Concat("abcde".Select(name => $"# {name}.container\nNetwork=n.network\nIP=10.90.1.5\n"))));
        Assert.StartsWith("The address 10.90.1.5 is that of 'a', 'b', 'c' and 2 more, so only one of them starts. ", finding.Message, StringComparison.Ordinal);
        Assert.Equal(5, finding.Places.Count());
    }

    [Fact]
    public void Alternatives_are_left_out_of_a_group() => Assert.Equal(
        ["b", "c"],
        Assert.Single(RuleFindings.Find("POD2013", Net
            + "# a.container\nNetwork=n.network\nIP=10.90.1.5\n# poddsl: AlternativeTo=b.container\n# poddsl: AlternativeTo=c.container\n"
            + "# b.container\nNetwork=n.network\nIP=10.90.1.5\n# c.container\nNetwork=n.network\nIP=10.90.1.5")).Places.Select(place => place.Unit.Name));

    [Theory]
    [InlineData("# a.container\nNetwork=n.network\nIP=10.90.1.5\n# b.container\nNetwork=n.network\nIP=10.90.1.6")]
    [InlineData("# a.container\nNetwork=n.network\nIP=10.90.1.5\n# poddsl: AlternativeTo=b.container\n# b.container\nNetwork=n.network\nIP=10.90.1.5")]
    [InlineData("# a.container\nNetwork=one:ip=10.7.1.5\n# b.container\nNetwork=other:ip=10.7.1.5")]
    public void An_address_for_each_is_not_reported(string text) => Assert.Empty(RuleFindings.Find("POD2013", Net + text));

    [Fact]
    public void An_internal_network_may_have_no_gateway() => Assert.Empty(RuleFindings.Find(
        "POD2013", "# n.network\nSubnet=10.90.1.0/24\nInternal=true\n# a.container\nNetwork=n.network\nIP=10.90.1.1"));

    [Fact]
    public void Of_two_one_gets_a_free_address() => Assert.Equal(
        "a: IP=10.88.7.6\nb: IP=10.88.7.5",
        RuleFindings.Fixed("POD2013", "MoveAddress", "# a.container\nIP=10.88.7.5\n# b.container\nIP=10.88.7.5"));
}
