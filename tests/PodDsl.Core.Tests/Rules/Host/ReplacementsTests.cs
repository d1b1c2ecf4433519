using PodDsl.Core.Findings;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Values;

namespace PodDsl.Core.Tests.Rules.Host;

/// <summary>The services of the host whose place units take on purpose: <c>[Replaces("nginx.service")]</c>.</summary>
public sealed class ReplacementsTests
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

    [Fact]
    public void A_declared_replacement_of_what_is_not_in_the_way_is_reported() => Assert.Equal(
        "'web' declares Replaces, but nothing of the host that is called 'nginx.service' has its ports or its name. Remove the declaration.",
        Assert.Single(Replacements.Rule.FindingsIn("# poddsl: Replaces=nginx.service\nPublishPort=8443:443", HostCase.System(Listeners))).Message);

}
