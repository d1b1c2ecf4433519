using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules.Host;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD2021: a unit of a user publishes a port that only root may have by default. POD2023: a port that the host refuses it.</summary>
/// <remarks>Without facts, the kernel's default border counts.</remarks>
public sealed class PrivilegedPortTests
{
    [Fact]
    public void Low_ports_of_a_user_are_reported_with_and_without_facts()
    {
        var units = "PublishPort=80:80\nPublishPort=1023:1\nPublishPort=1024:2\nPublishPort=8080:3";
        var findings = PrivilegedPortRule.Rule.FindingsIn(units, new Target(PodmanVersion.Newest, UnitScope.User));
        Assert.Equal(
            "Host port 80/tcp and port 1023/tcp of 'web' are below 1024, where only root may listen unless the host allows it, so it does not start on a host as it comes. Take higher ports, for example 8081 and 9023, or have the host allow it: sysctl net.ipv4.ip_unprivileged_port_start=80.",
            Assert.Single(findings).Message);
        Assert.Equal("8081:80\n9023:1\n1024:2\n8080:3", findings[0].FixOf("MoveHostPort").Apply(TestUnits.Read(units)).Values("PublishPort"));
        Assert.Equal((PrivilegedPortRule.Descriptor, Severity.Suggestion), (findings[0].Rule, findings[0].Rule.Severity));
        var known = Assert.Single(PrivilegedPortRule.Rule.FindingsIn(units, HostCase.User("\"unprivilegedPortStart\": 500")));
        Assert.Equal((PrivilegedPortRule.Refused, Severity.Warning), (known.Rule, known.Rule.Severity));
        Assert.Equal(
            "Host port 80/tcp of 'web' is below 500, where only root may listen on this host, so it does not start. Take a higher port, for example 8081, or have the host allow it: sysctl net.ipv4.ip_unprivileged_port_start=80.",
            known.Message);
        Assert.Equal(["MoveHostPort"], known.Fixes.Select(fix => fix.Key));
        Assert.Empty(PrivilegedPortRule.Rule.FindingsIn(units, HostCase.User("\"unprivilegedPortStart\": 80")));
        Assert.Empty(PrivilegedPortRule.Rule.FindingsIn(units, Target.Default));
        Assert.Empty(PrivilegedPortRule.Rule.FindingsIn("Network=host\nPublishPort=80:80", new Target(PodmanVersion.Newest, UnitScope.User)));
        Assert.Empty(PrivilegedPortRule.Rule.FindingsIn("PublishPort=80", new Target(PodmanVersion.Newest, UnitScope.User)));
    }

    [Fact]
    public void What_the_host_allows_can_be_declared_and_facts_count_more()
    {
        var target = new Target(PodmanVersion.Newest, UnitScope.User);
        var units = "PublishPort=443:443";
        var finding = Assert.Single(PrivilegedPortRule.Rule.FindingsIn(units, target));
        Assert.Equal(["MoveHostPort", "DeclareUnprivilegedPortStart"], finding.Fixes.Select(fix => fix.Key));
        Assert.Equal("8443:443", finding.FixOf("MoveHostPort").Apply(TestUnits.Read(units)).Values("PublishPort"));
        var declared = finding.FixOf("DeclareUnprivilegedPortStart").Apply(TestUnits.Read(units));
        Assert.Empty(PrivilegedPortRule.Rule.Findings(target, declared));
        Assert.Single(PrivilegedPortRule.Rule.Findings(HostCase.User("\"unprivilegedPortStart\": 1024"), declared));
        Assert.Equal(
            "'web' declares UnprivilegedPortStart, but it publishes no port below 1024. Remove the declaration.",
            Assert.Single(PrivilegedPortRule.Rule.FindingsIn("# poddsl: UnprivilegedPortStart=80\nPublishPort=8080:80", target)).Message);
    }

}
