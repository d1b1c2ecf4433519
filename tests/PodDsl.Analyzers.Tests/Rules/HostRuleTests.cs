using Microsoft.CodeAnalysis;
using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>Rules that need facts about the host, and the file of facts.</summary>
public sealed class HostRuleTests
{
    private const string Host =
        """
        {
          "schema": 1,
          "podman": "6.1.1",
          "selinux": "enforcing",
          "accounts": [{ "name": "alice", "uid": 1000, "gid": 1000, "login": true }],
          "groups": [{ "name": "alice", "gid": 1000 }],
          "subuid": [{ "name": "alice", "start": 100000, "count": 65536 }],
          "subgid": [{ "name": "alice", "start": 100000, "count": 65536 }],
          "listeners": [{ "protocol": "udp", "address": "*", "port": 8080, "process": "nginx", "unit": "nginx.service" }],
          "systemUnits": [{ "name": "nginx.service", "vendor": true }, { "name": "postgresql.service", "vendor": true }],
          "routes": [{ "destination": "192.168.1.0/24", "device": "eth0" }],
          "networkOnline": { "reached": true, "failed": ["systemd-networkd-wait-online.service"] }
        }
        """;

    public static TheoryData<string, string, string> Fixes => new()
    {
        {
            "MoveHostPort",
            """[Image("docker.io/library/nginx:1.29"), QuadletDefaultDependencies(false), Publish(80, {|POD2020:HostPort = 8080|}, HostAddress = "127.0.0.1", Protocol = PortProtocol.Udp, Count = 2)]""",
            """[Image("docker.io/library/nginx:1.29"), QuadletDefaultDependencies(false), Publish(80, HostPort = 8081, HostAddress = "127.0.0.1", Protocol = PortProtocol.Udp, Count = 2)]"""
        },
        {
            "DeclareReplaces",
            """
            [Image("docker.io/library/nginx:1.29"), QuadletDefaultDependencies(false), Publish(80, {|POD2020:HostPort = 8080|}, Protocol = PortProtocol.Udp)]
            """,
            """
            [Image("docker.io/library/nginx:1.29"), QuadletDefaultDependencies(false), Publish(80, HostPort = 8080, Protocol = PortProtocol.Udp)]
            [Replaces("nginx.service")]
            """
        },
        {
            "LabelForOne",
            """[Image("docker.io/library/nginx:1.29"), QuadletDefaultDependencies(false), {|POD3020:Volume("/srv/web", "/web", ReadOnly = true, Options = ["noexec"])|}]""",
            """[Image("docker.io/library/nginx:1.29"), QuadletDefaultDependencies(false), Volume("/srv/web", "/web", ReadOnly = true, Relabel = Relabel.Private, Options = ["noexec"])]"""
        },
        {
            "CorrectUnit",
            """[Image("docker.io/library/nginx:1.29"), QuadletDefaultDependencies(false), {|POD4052:After("postgresq.service")|}]""",
            """[Image("docker.io/library/nginx:1.29"), QuadletDefaultDependencies(false), After("postgresql.service")]"""
        },
        {
            "MoveHostIdsOffAccounts",
            """[Image("docker.io/library/nginx:1.29"), QuadletDefaultDependencies(false), {|POD1020:UidMap(0, 100000, 65536)|}, {|POD1020:GidMap(0, 100000, 65536)|}]""",
            """[Image("docker.io/library/nginx:1.29"), QuadletDefaultDependencies(false), UidMap(0, 558752, 65536), GidMap(0, 558752, 65536)]"""
        },
    };

    [Theory]
    [MemberData(nameof(Fixes))]
    public Task What_the_host_has_already_is_mended(string key, string before, string after)
    {
        const string Record = "\npublic partial record Site : Container;\n";
        return Verify.FixesUnitOn(Host, [], key, before + Record, after + Record);
    }

    [Fact]
    public Task The_wait_for_the_network_is_turned_off_for_all() => Verify.FixesUnitOn(
        Host,
        [],
        "DoNotWaitForNetwork",
        """
        [Image("docker.io/library/nginx:1.29")]
        public partial record {|POD4051:Site|} : Container;

        [Image("docker.io/library/nginx:1.29")]
        public partial record Twin : Container;
        """,
        """
        [Image("docker.io/library/nginx:1.29")]
        [QuadletDefaultDependencies(false)]
        public partial record Site : Container;

        [Image("docker.io/library/nginx:1.29")]
        [QuadletDefaultDependencies(false)]
        public partial record Twin : Container;
        """);

    [Fact]
    public Task What_the_host_does_not_mind_is_not_reported() => Verify.ReportsOn(
        Host,
        [],
        """
        [Image("docker.io/library/nginx:1.29"), QuadletDefaultDependencies(false)]
        [Publish(80, HostPort = 8080), Volume("/srv/web", "/web", Relabel = Relabel.Shared), After("postgresql.service")]
        [UidMap(0, 300000, 65536), GidMap(0, 300000, 65536)]
        public partial record Site : Container;
        """);

    [Fact]
    public Task Low_ports_of_a_user_are_reported_without_facts() => Verify.ReportsWith(
        ["PodDslScope = user"],
        """
        [Image("docker.io/library/nginx:1.29"), Publish(80, {|POD2021:HostPort = 80|}), Publish(80, HostPort = 8080)]
        public partial record Site : Container;

        [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 81), UnprivilegedPortStart(80)]
        public partial record Twin : Container;
        """);

    [Fact]
    public Task Low_ports_of_a_user_are_refused_by_a_host_that_is_known() => Verify.ReportsOn(
        "{ \"schema\": 1, \"unprivilegedPortStart\": 80 }",
        ["PodDslScope = user"],
        """
        [Image("docker.io/library/nginx:1.29"), Publish(80, {|POD2023:HostPort = 79|}), Publish(80, HostPort = 80)]
        public partial record Site : Container;
        """);

    [Fact]
    public async Task Facts_that_cannot_be_read_are_an_error_at_their_place_and_rules_are_silent()
    {
        var compilation = Analysis.Compile(("/site.cs", """[Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080)] public partial record Site : Container;"""));

        var found = Assert.Single(await Analysis.RunAsync(compilation, "{\n  \"schema\": 1,\n  \"listener\": []\n}"));

        Assert.Equal(("POD8005", DiagnosticSeverity.Error), (found.Id, found.Severity));
        Assert.Equal(
            "The host facts in 'host.json' cannot be read at line 3, column 3: \"listener\" is unknown; \"listeners\" may be meant. Write the file anew with poddsl-host-facts, or correct it.",
            found.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("/host.json: (2,2)-(2,12)", found.Location.GetLineSpan().ToString());
    }

    [Fact]
    public async Task A_later_schema_is_told_as_such()
    {
        var found = Assert.Single(await Analysis.RunAsync(Analysis.Compile(("/site.cs", "class Site;")), "{ \"schema\": 2, \"novelty\": true }"));
        Assert.Contains("has schema 2, and this PodDsl knows 1; update PodDsl", found.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
