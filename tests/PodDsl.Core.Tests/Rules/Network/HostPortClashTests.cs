using System.Globalization;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Tests.Rules.Network;

public sealed class HostPortClashTests
{
    private const string Id = "POD2002";

    [Fact]
    public void Two_units_with_one_port_are_told_once() => Assert.Equal(
        "a: Host port 8080/tcp of 'a' is also published by 'b', so the second of the two does not start. Take another port, for example 8081, or declare '# poddsl: AlternativeTo=b.container' if the two never run together.",
        RuleFindings.Messages(Id, "# a.container\nPublishPort=8080:80\n# b.container\nPublishPort=8080:8080"));

    [Theory]
    [InlineData("# a.container\nPublishPort=8080:80\nPublishPort=8080:81")]
    [InlineData("# a.container\nPublishPort=127.0.0.1:8080:80\nPublishPort=127.0.0.1:8080:81/tcp")]
    [InlineData("# a.pod\nPublishPort=8080-8082:80-82\nPublishPort=8082:99")]
    public void What_podman_refuses_to_create_is_an_error_since_6_0(string text)
    {
        var findings = RuleFindings.Find("POD2014", text);
        Assert.All(findings, finding => Assert.True(finding.IsError));
        Assert.Contains("leads to two ports of its own, and podman 6.1 refuses to create it. Take another port, for example ", findings[0].Message, StringComparison.Ordinal);
        Assert.Empty(RuleFindings.Find(Id, text));
    }

    [Theory]
    [InlineData("# a.container\nPublishPort=8080:80\nPublishPort=127.0.0.1:8080:81")]
    [InlineData("# a.container\nPublishPort=8080:80\nPublishPort=0.0.0.0:8080:81")]
    [InlineData("# a.container\nPublishPort=8080:80\nPublishPort=8080:80")]
    [InlineData("# a.container\nPublishPort=8080:80\n# b.container\nPublishPort=8080:81")]
    public void What_podman_creates_is_no_error(string text) => Assert.Empty(RuleFindings.Find("POD2014", text));

    [Fact]
    public void One_unit_that_publishes_a_port_twice_is_reported() => Assert.Contains(
        "a: Host port 8080/tcp of 'a' is published twice by it, so it does not start. Take another port, for example 8081.",
        RuleFindings.Messages(Id, "# a.container\nPublishPort=127.0.0.1:8080:80\nPublishPort=8080:80"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("# a.container\nPublishPort=8080:80\n# b.container\nPublishPort=127.0.0.1:8080:80")]
    [InlineData("# a.container\nPublishPort=0.0.0.0:8080:80\n# b.container\nPublishPort=8080:80/tcp")]
    [InlineData("# a.container\nPublishPort=[::]:8080:80\n# b.container\nPublishPort=[::1]:8080:80")]
    [InlineData("# a.container\nPublishPort=8000-8090:8000-8090\n# b.container\nPublishPort=8080:80")]
    [InlineData("# a.container\nPublishPort=53:53/udp\n# b.container\nPublishPort=53:53/udp")]
    [InlineData("# a.pod\nPublishPort=8080:80\n# b.container\nPublishPort=8080:80")]
    [InlineData("# a.kube\nYaml=/a.yaml\nPublishPort=8080:80\n# b.container\nPublishPort=8080:80")]
    public void Clashes_are_reported_with_both_places(string text) => Assert.Equal(["a", "b"], UnitsOf(RuleFindings.Find(Id, text)));

    [Theory]
    [InlineData("# a.container\nPublishPort=8080:80\n# b.container\nPublishPort=8081:80")]
    [InlineData("# a.container\nPublishPort=8080:80\n# b.container\nPublishPort=8080:80/udp")]
    [InlineData("# a.container\nPublishPort=127.0.0.1:8080:80\n# b.container\nPublishPort=127.0.0.2:8080:80")]
    [InlineData("# a.container\nPublishPort=0.0.0.0:8080:80\n# b.container\nPublishPort=[::]:8080:80")]
    [InlineData("# a.container\nPublishPort=127.0.0.1:8080:80\n# b.container\nPublishPort=[::]:8080:80")]
    [InlineData("# a.container\nPublishPort=80\n# b.container\nPublishPort=80")]
    [InlineData("# a.container\nPublishPort=8080-8082:80-82\n# b.container\nPublishPort=8083:80")]
    [InlineData("# a@.container\nPublishPort=%i:80\n# b@.container\nPublishPort=%i:80")]
    [InlineData("# a.container\nPublishPort=8080:80\nNetwork=host\n# b.container\nPublishPort=8080:80")]
    [InlineData("# a.container\nPublishPort=8080:80\n# poddsl: AlternativeTo=b.container\n# b.container\nPublishPort=8080:80")]
    [InlineData("# a.container\nPublishPort=8080:80\n[Unit]\nConflicts=b.service\n# b.container\nPublishPort=8080:80")]
    [InlineData("# a.pod\nPublishPort=8080:80\n# poddsl: AlternativeTo=b.pod\n# b.pod\nPublishPort=8080:80")]
    public void Near_misses_are_not_reported(string text) => Assert.Empty(RuleFindings.Find(Id, text));

    [Theory]
    [InlineData("# a.container\nPublishPort=8080:80\n# b.container\nPublishPort=[::]:8080:80")]
    [InlineData("# a.container\nPublishPort=8080:80\n# b.container\nPublishPort=[::1]:8080:80")]
    [InlineData("# a.container\nPublishPort=8080:80/udp\n# b.pod\nPublishPort=[::1]:8080:80/udp")]
    public void No_address_is_that_of_both_families_since_6_0(string text)
    {
        var units = TestUnits.Read(text);
        Assert.Equal(["a", "b"], UnitsOf(units.Find(Id)));
        Assert.Contains("is also published by 'b', as podman 6.1 listens on IPv6 too where no address is said, so ", units.Find(Id)[0].Message, StringComparison.Ordinal);
        Assert.Empty(units.Find(Id, new Target(new PodmanVersion(5, 8), UnitScope.System)));
    }

    [Fact]
    public void All_addresses_of_one_family_are_no_second_spelling_of_both()
    {
        var units = TestUnits.Read("# a.container\nPublishPort=8080:80\nPublishPort=0.0.0.0:8080:80");
        Assert.NotEmpty(units.Find(Id));
        Assert.Empty(units.Find("POD2014"));
        Assert.Empty(units.Find(Id, new Target(new PodmanVersion(5, 8), UnitScope.System)));
    }

    [Fact]
    public void Ports_of_the_same_units_are_one_decision() => Assert.Equal(
        "a: Host port 8080/tcp, port 53/udp and port 443/tcp of 'a' are also published by 'b', so the second of the two does not start. Take another port, for example 8081, or declare '# poddsl: AlternativeTo=b.container' if the two never run together.",
        RuleFindings.Messages(
            Id, "# a.container\nPublishPort=8080:80\nPublishPort=53:53/udp\nPublishPort=443:443\n# b.container\nPublishPort=443:1\nPublishPort=53:53/udp\nPublishPort=8080:80"));

    [Fact]
    public void Ports_of_other_units_are_decisions_of_their_own()
    {
        var findings = RuleFindings.Find(Id, "# a.container\nPublishPort=1:1\n# b.container\nPublishPort=1:1\nPublishPort=2:2\n# c.container\nPublishPort=2:2");
        Assert.Equal(["a b", "b c"], findings.Select(finding => string.Join(" ", finding.Places.Select(place => place.Unit.Name))));
    }

    /// <summary>'a' and 'b' never run together, and each clashes with 'c'.</summary>
    [Fact]
    public void Alternatives_are_in_one_group_with_what_clashes_with_both() => Assert.Equal(
        ["a", "b", "c"],
        UnitsOf(RuleFindings.Find(Id, "# a.container\nPublishPort=1:1\n# poddsl: AlternativeTo=b.container\n# b.container\nPublishPort=1:1\n# c.container\nPublishPort=1:1")));

    [Fact]
    public void A_kubernetes_unit_is_refused_since_6_1()
    {
        var units = TestUnits.Read("# a.kube\nYaml=/a.yaml\nPublishPort=8080:80\nPublishPort=8080:81");
        Assert.NotEmpty(units.Find("POD2014"));
        Assert.Empty(units.Find("POD2014", new Target(new PodmanVersion(6, 0), UnitScope.System)));
        Assert.NotEmpty(units.Find(Id, new Target(new PodmanVersion(6, 0), UnitScope.System)));
    }

    [Fact]
    public void The_fix_takes_the_next_free_port() => Assert.Equal(
        """
        a: PublishPort=127.0.0.1:8082:80
        b: PublishPort=8080:80
        b: PublishPort=8081:81
        """,
        RuleFindings.Fixed(Id, "MoveHostPort", "# a.container\nPublishPort=127.0.0.1:8080:80\n# b.container\nPublishPort=8080:80\nPublishPort=8081:81"));

    [Fact]
    public void A_port_of_root_goes_where_everybody_can_listen() => Assert.Equal(
        "a: PublishPort=8081-8082:80-81\nb: PublishPort=80:80\nb: PublishPort=8080:8080",
        RuleFindings.Fixed(Id, "MoveHostPort", "# a.container\nPublishPort=80-81:80-81\n# b.container\nPublishPort=80:80\nPublishPort=8080:8080"));

    [Fact]
    public void The_alternative_can_be_declared() => Assert.Equal(
        "a: PublishPort=8080:80\na: AlternativeTo=b.container\nb: PublishPort=8080:80",
        RuleFindings.Fixed(Id, "DeclareAlternativeTo", "# a.container\nPublishPort=8080:80\n# b.container\nPublishPort=8080:80"));

    [Fact]
    public void Many_units_with_one_port_are_one_group()
    {
        var text = string.Concat(Enumerable.Range(0, 200).Select(index =>
            string.Create(CultureInfo.InvariantCulture, $"# u{index:D3}.container\nPublishPort=8080:80\n")));
        // Files of which so many want one port are a collection; records are one project.
        var records = TestUnits.Read(text).Select(unit => unit with { Language = Language.CSharp }).ToArray();
        var finding = Assert.Single(records.Find(Id));
        Assert.Equal(200, finding.Places.Select(place => place.Unit.Name).Distinct().Count());
        Assert.Contains("is also published by", finding.Message, StringComparison.Ordinal);
        Assert.Contains("and 196 more", finding.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<string> UnitsOf(IReadOnlyList<Finding> findings) => Assert.Single(findings).Places.Select(place => place.Unit.Name);
}
