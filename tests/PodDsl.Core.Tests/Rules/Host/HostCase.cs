using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Podman;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>Targets with facts about the host.</summary>
internal static class HostCase
{
    /// <summary>The units of a host and its user.</summary>
    public const string Units =
        """
        "user": "alice",
        "systemUnits": [
          { "name": "postgresql.service", "vendor": true }, { "name": "openvpn@.service", "vendor": true },
          { "name": "network-online.target", "vendor": true }, { "name": "nginx.service", "vendor": false }],
        "userUnits": [{ "name": "pipewire.service", "vendor": true }]
        """;

    /// <summary>The listeners of a host.</summary>
    public const string Listeners =
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

    /// <summary>The accounts of a host with their subordinate ids, and the owner of user units.</summary>
    public const string People =
        """
        "user": "alice",
        "accounts": [
          { "name": "root", "uid": 0, "gid": 0, "login": true },
          { "name": "daemon", "uid": 1, "gid": 1, "login": false },
          { "name": "alice", "uid": 1000, "gid": 1000, "login": true },
          { "name": "bob", "uid": 1001, "gid": 1001, "login": true }],
        "groups": [{ "name": "root", "gid": 0 }, { "name": "alice", "gid": 1000 }, { "name": "bob", "gid": 1001 }],
        "subuid": [
          { "name": "alice", "start": 200000, "count": 1000 },
          { "name": "1000", "start": 100000, "count": 65536 },
          { "name": "containers", "start": 2147483648, "count": 65536 }],
        "subgid": [
          { "name": "alice", "start": 100000, "count": 65536 },
          { "name": "containers", "start": 2147483648, "count": 65536 }]
        """;

    public static Target System(string facts) => Target.Default with { Facts = Facts(facts) };

    public static Target User(string facts) => new(PodmanVersion.Newest, UnitScope.User) { Facts = Facts(facts) };

    public static HostFacts Facts(string members)
    {
        Assert.True(HostFactsReader.TryRead($"{{ \"schema\": 1, {members} }}", out var facts, out var error), error?.ToString());
        return facts;
    }
}
