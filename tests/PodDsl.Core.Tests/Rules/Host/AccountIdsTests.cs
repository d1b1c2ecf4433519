using PodDsl.Core.Findings;
using PodDsl.Core.Rules.Host;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD1020: a map of root leads to ids of the host that belong to somebody.</summary>
/// <remarks>An entry for a single id names its target, so its author meant it.</remarks>
public sealed class AccountIdsTests
{
    [Theory]
    [InlineData(
        "UIDMap=0:100000:65536\nGIDMap=0:300000:65536",
        "Host UIDs 100000-165535 of 'web' include subordinate UIDs 100000-165535 of '1000': what breaks out of the container has their rights. Move the range, for example to 558752, or declare '# poddsl: MapsOntoAccount=1000'.")]
    [InlineData(
        "UIDMap=0:300000:65536\nGIDMap=0:165000:10",
        "Host GIDs 165000-165009 of 'web' include subordinate GIDs 100000-165535 of 'alice': what breaks out of the container has their rights. Move the range, for example to 524288, or declare '# poddsl: MapsOntoAccount=alice'.")]
    [InlineData(
        "UIDMap=0:0:65536\nGIDMap=0:0:65536",
        "Host UIDs 0-65535 of 'web' include root (0), account 'alice' (1000), account 'bob' (1001): what breaks out of the container has their rights. Move the range, for example to 558752, or declare '# poddsl: MapsOntoAccount=root'.",
        "Host GIDs 0-65535 of 'web' include the group of root (0), the group of 'alice' (1000), the group of 'bob' (1001): what breaks out of the container has their rights. Move the range, for example to 558752, or declare '# poddsl: MapsOntoAccount=root'.")]
    public void Ranges_that_somebody_has_are_reported(string lines, params string[] messages) =>
        Assert.Equal(messages, AccountIdsRule.Rule.FindingsIn(lines, HostCase.System(HostCase.People)).Select(finding => finding.Message));

    [Theory]
    [InlineData("UIDMap=0:300000:65536\nGIDMap=0:300000:65536")]
    [InlineData("UIDMap=0:165536:34464\nGIDMap=0:165536:65536")] // between the two lines
    [InlineData("UIDMap=0:2147483648:65536\nGIDMap=0:2147483648:65536")] // podman's own
    [InlineData("UIDMap=0:300000:65536\nUIDMap=+33:1000:1\nGIDMap=0:300000:65536")] // who maps one id names it on purpose
    [InlineData("UIDMap=0:1:500\nGIDMap=0:1:500")] // accounts that nobody logs in to
    [InlineData("# poddsl: MapsOntoAccount=alice\nUIDMap=0:300000:65536\nGIDMap=0:100000:65536")]
    [InlineData("Pod=no.pod\nUIDMap=0:0:65536\n# no.pod")]
    public void Ranges_that_nobody_has_and_those_that_are_meant_are_not(string lines) =>
        Assert.Empty(AccountIdsRule.Rule.FindingsIn(lines, HostCase.System(HostCase.People)));

    [Fact]
    public void Without_facts_and_for_users_nobody_has_anything()
    {
        Assert.Empty(AccountIdsRule.Rule.FindingsIn("UIDMap=0:100000:65536\nGIDMap=0:1:1", HostCase.System("\"podman\": null")));
        Assert.Empty(AccountIdsRule.Rule.FindingsIn("UIDMap=0:0:65536\nGIDMap=0:0:65536", HostCase.User(HostCase.People)));
    }

    [Fact]
    public void Moving_takes_both_maps_to_where_nobody_has_ids()
    {
        var units = "UIDMap=0:100000:65536\nGIDMap=0:100000:65536";
        var findings = AccountIdsRule.Rule.FindingsIn(units, HostCase.System(HostCase.People));
        Assert.Equal(2, findings.Count);
        var mended = findings[0].FixOf("MoveHostIdsOffAccounts").Apply(TestUnits.Read(units));
        Assert.Equal("0:558752:65536", mended.Values("UIDMap"));
        Assert.Equal("0:558752:65536", mended.Values("GIDMap"));
        Assert.Empty(AccountIdsRule.Rule.Findings(HostCase.System(HostCase.People), mended));
    }

    [Fact]
    public void Declaring_makes_it_vanish_and_is_reported_where_it_explains_nothing()
    {
        var units = "UIDMap=0:300000:65536\nGIDMap=0:100000:65536";
        var finding = Assert.Single(AccountIdsRule.Rule.FindingsIn(units, HostCase.System(HostCase.People)));
        Assert.Empty(AccountIdsRule.Rule.Findings(HostCase.System(HostCase.People), finding.FixOf("DeclareMapsOntoAccount").Apply(TestUnits.Read(units))));
        var unneeded = Assert.Single(AccountIdsRule.Rule.FindingsIn("# poddsl: MapsOntoAccount=bob\nUIDMap=0:300000:10\nGIDMap=0:300000:10", HostCase.System(HostCase.People)));
        Assert.Equal("'web' declares MapsOntoAccount, but no id map of it leads to ids of 'bob' on the host. Remove the declaration.", unneeded.Message);
    }

    [Fact]
    public void All_of_them_are_warnings_since_the_host_may_have_changed() => Assert.All(
        new RuleDescriptor[] { AccountIdsRule.Descriptor, SubordinateIdsRule.Descriptor, ParentIdsRule.Descriptor, AutoPoolRule.Descriptor },
        rule => Assert.Equal(Severity.Warning, rule.Severity));

}
