using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>POD2020 to POD2022: ports and subnets against those of the host.</summary>
public sealed class HostNetworkTests
{
    private const string Listeners =
        """
        "systemUnits": [{ "name": "nginx.service", "vendor": true }],
        "listeners": [
          { "protocol": "tcp", "address": "*", "port": 22, "process": "sshd", "unit": "ssh.service" },
          { "protocol": "tcp", "address": "0.0.0.0", "port": 80, "process": "nginx", "unit": "nginx.service" },
          { "protocol": "udp", "address": "127.0.0.53", "port": 53 },
          { "protocol": "tcp", "address": "::1", "port": 631, "process": "cupsd" },
          { "protocol": "tcp", "address": "*", "port": 8080, "process": "conmon", "unit": "other.service" },
          { "protocol": "tcp", "address": "*", "port": 8081, "process": "rootlessport" },
          { "protocol": "tcp", "address": "*", "port": 8082, "process": "pasta.avx2" },
          { "protocol": "tcp", "address": "*", "port": 8083, "process": "python3", "unit": "web.service" },
          { "protocol": "tcp", "address": "*", "port": 8084, "process": "docker-proxy", "unit": "docker.service" }]
        """;

    private const string Networks =
        """
        "routes": [
          { "destination": "192.168.1.0/24", "device": "eth0" },
          { "destination": "10.89.0.0/24", "device": "podman1" },
          { "destination": "fd00:1::/64", "device": "eth0" }],
        "networks": [
          { "name": "podman", "subnets": ["10.88.0.0/16"] },
          { "name": "systemd-back", "subnets": ["10.89.0.0/24"] },
          { "name": "other", "subnets": ["10.90.0.0/24"] }]
        """;

    private static string Web(string lines) => "--- web.container\n[Container]\nImage=docker.io/library/nginx:1.29\n" + lines;

    private static string Back(string lines) => "--- back.network\n[Network]\n" + lines;

    [Theory]
    [InlineData("22:22", "Host port 22/tcp of 'web' is taken on the host by sshd (ssh.service), so it does not start. Take another port, for example 8022, or declare '# poddsl: Replaces=ssh.service' if it takes its place.")]
    [InlineData("8084:80", "Host port 8084/tcp of 'web' is taken on the host by docker-proxy (docker.service), so it does not start. Take another port, for example 8085, or declare '# poddsl: Replaces=docker.service' if it takes its place.")]
    [InlineData("53:53/udp", "Host port 53/udp of 'web' is taken on the host by another process on 127.0.0.53, so it does not start. Take another port, for example 8053.")]
    [InlineData("[::1]:631:631", "Host port 631/tcp of 'web' is taken on the host by cupsd on ::1, so it does not start. Take another port, for example 8631, or declare '# poddsl: Replaces=cupsd' if it takes its place.")]
    [InlineData("70-90:70-90", "Host ports 70-90/tcp of 'web' is taken on the host by nginx (nginx.service), so it does not start. Take another port, for example 8085, or declare '# poddsl: Replaces=nginx.service' if it takes its place.")]
    public void Ports_that_the_host_has_are_reported(string port, string message) => Assert.Equal(
        message, Assert.Single(TakenPortRule.Rule.Find(HostCase.System(Listeners), Web("PublishPort=" + port))).Message);

    [Fact]
    public void A_port_without_an_address_takes_that_of_IPv6_since_podman_6()
    {
        var target = HostCase.System(Listeners);
        Assert.Contains("is taken on the host by cupsd on ::1", Assert.Single(TakenPortRule.Rule.Find(target, Web("PublishPort=631:631"))).Message, StringComparison.Ordinal);
        Assert.Empty(TakenPortRule.Rule.Find(target with { Podman = new PodmanVersion(5, 8) }, Web("PublishPort=631:631")));
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
        Assert.Empty(TakenPortRule.Rule.Find(HostCase.System(Listeners), Web(lines)));
        Assert.Empty(Replacements.Rule.Find(HostCase.System(Listeners), Web(lines)));
    }

    [Fact]
    public void The_fix_takes_a_port_that_neither_the_host_nor_a_unit_has()
    {
        var units = Web("PublishPort=80:80\nPublishPort=8085:81") + "\n--- db.container\n[Container]\nImage=docker.io/library/postgres:17\nPublishPort=8086:5432\n";
        var finding = Assert.Single(TakenPortRule.Rule.Find(HostCase.System(Listeners), units));
        Assert.Equal(["MoveHostPort", "DeclareReplaces"], finding.Fixes.Select(fix => fix.Key));
        var mended = HostCase.Apply(units, finding, "MoveHostPort");
        Assert.Equal("8087:80\n8085:81\n8086:5432", mended.Values("PublishPort"));
        Assert.Empty(TakenPortRule.Rule.Check(mended, HostCase.System(Listeners)));
        Assert.Empty(TakenPortRule.Rule.Check(HostCase.Apply(units, finding, "DeclareReplaces"), HostCase.System(Listeners)));
    }

    [Fact]
    public void A_declared_replacement_of_what_is_not_in_the_way_is_reported() => Assert.Equal(
        "'web' declares Replaces, but nothing of the host that is called 'nginx.service' has its ports or its name. Remove the declaration.",
        Assert.Single(Replacements.Rule.Find(HostCase.System(Listeners), Web("# poddsl: Replaces=nginx.service\nPublishPort=8443:443"))).Message);

    [Fact]
    public void Low_ports_of_a_user_are_reported_with_and_without_facts()
    {
        var units = Web("PublishPort=80:80\nPublishPort=1023:1\nPublishPort=1024:2\nPublishPort=8080:3");
        var findings = PrivilegedPortRule.Rule.Find(new Target(PodmanVersion.Newest, UnitScope.User), units);
        Assert.Equal(
            [
                "Host port 80/tcp of 'web' is below 1024, where only root may listen, so it does not start. Take a higher port, for example 8081, or have the host allow it: sysctl net.ipv4.ip_unprivileged_port_start=80.",
                "Host port 1023/tcp of 'web' is below 1024, where only root may listen, so it does not start. Take a higher port, for example 9023, or have the host allow it: sysctl net.ipv4.ip_unprivileged_port_start=1023.",
            ],
            findings.Select(finding => finding.Message));
        Assert.Single(PrivilegedPortRule.Rule.Find(HostCase.User("\"unprivilegedPortStart\": 500"), units));
        Assert.Empty(PrivilegedPortRule.Rule.Find(HostCase.User("\"unprivilegedPortStart\": 80"), units));
        Assert.Empty(PrivilegedPortRule.Rule.Find(Target.Default, units));
        Assert.Empty(PrivilegedPortRule.Rule.Find(new Target(PodmanVersion.Newest, UnitScope.User), Web("Network=host\nPublishPort=80:80")));
        Assert.Empty(PrivilegedPortRule.Rule.Find(new Target(PodmanVersion.Newest, UnitScope.User), Web("PublishPort=80")));
    }

    [Fact]
    public void What_the_host_allows_can_be_declared_and_facts_count_more()
    {
        var target = new Target(PodmanVersion.Newest, UnitScope.User);
        var units = Web("PublishPort=443:443");
        var finding = Assert.Single(PrivilegedPortRule.Rule.Find(target, units));
        Assert.Equal(["MoveHostPort", "DeclareUnprivilegedPortStart"], finding.Fixes.Select(fix => fix.Key));
        Assert.Equal("8443:443", HostCase.Apply(units, finding, "MoveHostPort").Values("PublishPort"));
        var declared = HostCase.Apply(units, finding, "DeclareUnprivilegedPortStart");
        Assert.Empty(PrivilegedPortRule.Rule.Check(declared, target));
        Assert.Single(PrivilegedPortRule.Rule.Check(declared, HostCase.User("\"unprivilegedPortStart\": 1024")));
        Assert.Equal(
            "'web' declares UnprivilegedPortStart, but it publishes no port below 1024. Remove the declaration.",
            Assert.Single(PrivilegedPortRule.Rule.Find(target, Web("# poddsl: UnprivilegedPortStart=80\nPublishPort=8080:80"))).Message);
    }

    [Theory]
    [InlineData("192.168.1.128/25", "Subnet 192.168.1.128/25 of 'back' overlaps 192.168.1.0/24 on eth0 of the host: podman refuses to make the network, or what is there can no longer be reached. Take another one, for example 10.89.1.0/25.")]
    [InlineData("10.88.5.0/24", "Subnet 10.88.5.0/24 of 'back' overlaps 10.88.0.0/16 of the network 'podman' of the host: podman refuses to make the network, or what is there can no longer be reached. Take another one, for example 10.89.1.0/24.")]
    [InlineData("fd00:1::/64", "Subnet fd00:1::/64 of 'back' overlaps fd00:1::/64 on eth0 of the host: podman refuses to make the network, or what is there can no longer be reached. Take another one.")]
    public void Subnets_that_the_host_has_are_reported(string subnet, string message)
    {
        // The range of its own network is not free for another subnet either, since both are there for a while.
        var facts = Networks.Replace("systemd-back", "third", StringComparison.Ordinal);
        Assert.Equal(message, Assert.Single(HostSubnetRule.Rule.Find(HostCase.System(facts), Back("Subnet=" + subnet))).Message);
    }

    [Theory]
    [InlineData("Subnet=10.89.0.0/24")] // its own, of an earlier start
    [InlineData("Subnet=10.91.0.0/24")]
    [InlineData("Driver=macvlan\nSubnet=192.168.1.0/24")]
    [InlineData("")]
    public void Subnets_that_are_free_and_its_own_are_not(string lines)
    {
        Assert.Empty(HostSubnetRule.Rule.Find(HostCase.System(Networks), Back(lines)));
        Assert.Empty(HostSubnetRule.Rule.Find(HostCase.User(Networks), Back("Subnet=192.168.1.0/24")));
    }

    [Fact]
    public void A_subnet_is_moved_unless_other_addresses_lie_in_it()
    {
        var units = Back("Subnet=192.168.1.0/24");
        var finding = Assert.Single(HostSubnetRule.Rule.Find(HostCase.System(Networks), units));
        Assert.Equal("10.89.0.0/24", HostCase.Apply(units, finding, "MoveSubnet").Values("Subnet"));
        Assert.Empty(Assert.Single(HostSubnetRule.Rule.Find(HostCase.System(Networks), Back("Subnet=192.168.1.0/24\nGateway=192.168.1.7"))).Fixes);
        Assert.Empty(Assert.Single(HostSubnetRule.Rule.Find(
            HostCase.System(Networks), units + "\n" + Web("Network=back.network:ip=192.168.1.9"))).Fixes);
    }
}
