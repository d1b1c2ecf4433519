using PodDsl.Core.Podman;
using PodDsl.Core.Rules.Host;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD2020: something of the host listens on a port that a unit publishes.</summary>
public sealed class TakenPortTests
{
    [Theory]
    [InlineData("22:22", "Host port 22/tcp of 'web' is taken on the host by sshd (ssh.service), so it does not start. Take another port, for example 8022, or declare '# poddsl: Replaces=ssh.service' if it takes its place.")]
    [InlineData("8084:80", "Host port 8084/tcp of 'web' is taken on the host by docker-proxy (docker.service), so it does not start. Take another port, for example 8085, or declare '# poddsl: Replaces=docker.service' if it takes its place.")]
    [InlineData("53:53/udp", "Host port 53/udp of 'web' is taken on the host by another process on 127.0.0.53, so it does not start. Take another port, for example 8053.")]
    [InlineData("[::1]:631:631", "Host port 631/tcp of 'web' is taken on the host by cupsd on ::1, so it does not start. Take another port, for example 8631, or declare '# poddsl: Replaces=cupsd' if it takes its place.")]
    [InlineData("70-90:70-90", "Host ports 70-90/tcp of 'web' is taken on the host by nginx (nginx.service), so it does not start. Take another port, for example 8085, or declare '# poddsl: Replaces=nginx.service' if it takes its place.")]
    public void Ports_that_the_host_has_are_reported(string port, string message) => Assert.Equal(
        message, Assert.Single(TakenPortRule.Rule.FindingsIn("PublishPort=" + port, HostCase.System(HostCase.Listeners))).Message);

    [Fact]
    public void A_port_without_an_address_takes_that_of_IPv6_since_podman_6()
    {
        var target = HostCase.System(HostCase.Listeners);
        Assert.Contains("is taken on the host by cupsd on ::1", Assert.Single(TakenPortRule.Rule.FindingsIn("PublishPort=631:631", target)).Message, StringComparison.Ordinal);
        Assert.Empty(TakenPortRule.Rule.FindingsIn("PublishPort=631:631", target with { Podman = new PodmanVersion(5, 8) }));
    }

    [Theory]
    [InlineData("PublishPort=23:22")]
    [InlineData("PublishPort=22")] // podman chooses
    [InlineData("PublishPort=22:22/udp")]
    [InlineData("PublishPort=127.0.0.54:53:53/udp")]
    [InlineData("PublishPort=0.0.0.0:631:631")] // IPv4 here, IPv6 there
    [InlineData("PublishPort=8080:80")] // podman's: an earlier container of it
    [InlineData("PublishPort=8081:80\nPublishPort=8082:80")]
    [InlineData("PublishPort=8083:80")] // its own service
    [InlineData("Network=host\nPublishPort=22:22")]
    [InlineData("PublishPort=${PORT}:22")]
    [InlineData("# poddsl: Replaces=nginx.service\nPublishPort=80:80")]
    [InlineData("# poddsl: Replaces=sshd\nPublishPort=22:22")]
    public void Ports_that_are_free_and_those_of_podman_are_not(string lines)
    {
        Assert.Empty(TakenPortRule.Rule.FindingsIn(lines, HostCase.System(HostCase.Listeners)));
        Assert.Empty(Replacements.Rule.FindingsIn(lines, HostCase.System(HostCase.Listeners)));
    }

    [Fact]
    public void The_fix_takes_a_port_that_neither_the_host_nor_a_unit_has()
    {
        var units = "PublishPort=80:80\nPublishPort=8085:81\n# db.container\nPublishPort=8086:5432\n";
        var finding = Assert.Single(TakenPortRule.Rule.FindingsIn(units, HostCase.System(HostCase.Listeners)));
        Assert.Equal(["MoveHostPort", "DeclareReplaces"], finding.Fixes.Select(fix => fix.Key));
        var mended = finding.FixOf("MoveHostPort").Apply(TestUnits.Read(units));
        Assert.Equal("8087:80\n8085:81\n8086:5432", mended.Values("PublishPort"));
        Assert.Empty(TakenPortRule.Rule.Findings(HostCase.System(HostCase.Listeners), mended));
        Assert.Empty(TakenPortRule.Rule.Findings(HostCase.System(HostCase.Listeners), finding.FixOf("DeclareReplaces").Apply(TestUnits.Read(units))));
    }

}
