using PodDsl.Analyzers.Tests.Support;

namespace PodDsl.Analyzers.Tests.Rules;

/// <summary>Each host is judged by its own facts, and each unit by those of the user that runs it.</summary>
public sealed class FactsOfHostsTests
{
    private const string People =
        """
        "accounts": [{ "name": "root", "uid": 0, "gid": 0, "login": true }, { "name": "media", "uid": 1001, "gid": 1001, "login": true }, { "name": "kids", "uid": 1002, "gid": 1002, "login": true }],
        "subuid": [{ "name": "media", "start": 100000, "count": 65536 }, { "name": "kids", "start": 165536, "count": 1000 }],
        "subgid": [{ "name": "media", "start": 100000, "count": 65536 }, { "name": "kids", "start": 165536, "count": 1000 }]
        """;

    private static readonly (string, string) Attic = ("/0/attic.facts.json", "{ \"schema\": 1, \"listeners\": [{ \"protocol\": \"tcp\", \"address\": \"*\", \"port\": 8022, \"process\": \"sshd\" }] }");
    private static readonly (string, string) Pi = ("/0/hosts/pi.json", "{ \"schema\": 1, \"listeners\": [] }");

    [Fact]
    public Task A_port_is_taken_on_the_host_whose_facts_say_so() => Verify.ReportsOnHosts(
        [Attic, Pi],
        """
        [Facts("attic.facts.json")] public record Attic : Host;
        [Facts("hosts/pi.json")] public record Pi : Host;
        [Image("docker.io/library/nginx:1.29"), Publish(80, {|POD2020:HostPort = 8022|}, HostAddress = "127.0.0.1"), RunsOn<Attic>] public partial record Web : Container;
        [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8022, HostAddress = "127.0.0.1"), RunsOn<Pi>] public partial record Small : Container;
        """);

    [Theory]
    [InlineData("/0/a/attic.json", "attic.json")]
    [InlineData("/0/a/attic.json", "./a/attic.json")]
    [InlineData("/0/a/attic.json", "../x/a/attic.json", true)]
    [InlineData("/0/a/attic.json", "../a/attic.json")]
    [InlineData("/0/a/attic.json", @"a\attic.json")]
    [InlineData("/0/a/attic.json", "b/attic.json", true)]
    [InlineData("/0/a/attic.json", "tic.json", true)]
    [InlineData("/0/a/attic.json", "", true)]
    public Task A_file_is_found_by_the_end_of_its_path(string path, string named, bool isMissing = false) => Verify.ReportsOnHosts(
        [(path, Attic.Item2)],
        $$"""
        [{{(isMissing ? "{|POD9022:" : "")}}Facts(@"{{named}}"){{(isMissing ? "|}" : "")}}] public record Attic : Host;
        [Image("docker.io/library/nginx:1.29"), Publish(80, {{(isMissing ? "" : "{|POD2020:")}}HostPort = 8022{{(isMissing ? "" : "|}")}}, HostAddress = "127.0.0.1")] public partial record Web : Container;
        """);

    [Fact]
    public Task Of_two_files_of_a_name_the_one_with_the_shorter_path_is_meant() => Verify.ReportsOnHosts(
        [("/0/old/attic.json", Attic.Item2), ("/0/attic.json", Pi.Item2)],
        """
        [Facts("attic.json")] public record Attic : Host;
        [Facts("old/attic.json")] public record Old : Host;
        [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8022, HostAddress = "127.0.0.1"), RunsOn<Attic>] public partial record Web : Container;
        [Image("docker.io/library/nginx:1.29"), Publish(80, {|POD2020:HostPort = 8022|}, HostAddress = "127.0.0.1"), RunsOn<Old>] public partial record Older : Container;
        """);

    [Fact]
    public Task Facts_that_do_not_arrive_are_an_error_that_says_how_they_do() => Verify.Message(
        "POD9022",
        "The host 'Attic' has its facts in 'attic.json', and the build passes no such file to the compiler. Add <PodDslHostFacts Include=\"attic.json\" /> to an ItemGroup of the project, or put the file beside the project with a name that ends with .facts.json.",
        """[{|#0:Facts("attic.json")|}] public record Attic : Host;""");

    [Fact]
    public Task Other_files_that_arrive_are_named() => Verify.MessageOnHosts(
        [Attic, Pi],
        "POD9022",
        "The host 'Attic' has its facts in 'attic.json', and the build passes no such file to the compiler. Name one of 'attic.facts.json' and 'pi.json', or add <PodDslHostFacts Include=\"attic.json\" /> to an ItemGroup of the project.",
        """[{|#0:Facts("attic.json")|}] public record Attic : Host;""");

    [Fact]
    public Task The_file_of_the_project_is_about_its_only_host() => Verify.ReportsOn(
        Attic.Item2,
        [],
        """
        public record Attic : Host;
        [Image("docker.io/library/nginx:1.29"), Publish(80, {|POD2020:HostPort = 8022|}, HostAddress = "127.0.0.1")] public partial record Web : Container;
        """);

    [Fact]
    public Task The_file_of_the_project_is_about_none_of_several_hosts() => Verify.ReportsOn(
        Attic.Item2,
        [],
        """
        public record Attic : Host;
        [Facts("host.json")] public record Pi : Host;
        [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8022, HostAddress = "127.0.0.1"), RunsOn<Attic>] public partial record Web : Container;
        [Image("docker.io/library/nginx:1.29"), Publish(80, {|POD2020:HostPort = 8022|}, HostAddress = "127.0.0.1"), RunsOn<Pi>] public partial record Small : Container;
        """);

    [Fact]
    public Task A_map_is_judged_by_the_ids_of_the_user_that_runs_the_unit() => Verify.ReportsOnHosts(
        [("/0/attic.json", $"{{ \"schema\": 1, \"user\": \"media\", {People} }}")],
        """
        [Facts("attic.json")] public record Attic : Host;
        [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>(User = "media"), UidMap(0, 0, 5000), UidMap(65534, 5000), GidMap(0, 0, 5000), GidMap(65534, 5000)] public partial record Tv : Container;
        [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>(User = "kids"), UidMap(0, 0, {|POD1021:5000|}), GidMap(0, 0, {|POD1021:5000|})] public partial record Games : Container;
        [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>, {|POD1020:UidMap(0, 100000, 65536)|}, {|POD1020:GidMap(0, 100000, 65536)|}] public partial record Web : Container;
        """);

    [Fact]
    public Task A_block_is_cut_from_the_ids_of_the_user_that_runs_the_unit() => Verify.ReportsOnHosts(
        [("/0/attic.json", $"{{ \"schema\": 1, {People} }}"), ("/0/pi.json", $"{{ \"schema\": 1, {People.Replace("1000 }", "65536 }", StringComparison.Ordinal)} }}")],
        """
        [Facts("attic.json")] public record Attic : Host;
        [Facts("pi.json")] public record Pi : Host;
        [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>(User = "media"), IdBlock(0)] public partial record Tv : Container;
        [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>(User = "kids"), {|POD1021:{|POD1021:IdBlock(0)|}|}] public partial record Games : Container;
        [Image("docker.io/library/nginx:1.29"), RunsOn<Pi>(User = "kids"), IdBlock(0)] public partial record SmallGames : Container;
        """);

    [Fact]
    public Task A_user_that_does_not_linger_is_told_on_the_host_where_it_does_not() => Verify.ReportsOnHosts(
        [("/0/attic.json", "{ \"schema\": 1, \"lingering\": [\"media\"] }"), ("/0/pi.json", "{ \"schema\": 1, \"user\": \"media\", \"lingering\": [] }")],
        """
        [Facts("attic.json")] public record Attic : Host;
        [Facts("pi.json")] public record Pi : Host;
        [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>(User = "media"), WantedBy("default.target")] public partial record Tv : Container;
        [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>(User = "kids"), WantedBy("default.target")] public partial record {|POD4050:Games|} : Container;
        [Image("docker.io/library/nginx:1.29"), RunsOn<Pi>(User = "media"), WantedBy("default.target")] public partial record {|POD4050:SmallTv|} : Container;
        """);

    [Fact]
    public Task A_user_that_the_host_does_not_have_is_told_where_a_unit_names_it() => Verify.MessageOnHosts(
        [("/0/attic.json", $"{{ \"schema\": 1, \"lingering\": [], {People} }}")],
        "POD8009",
        "The host has no account 'meda', so no systemd of that user runs 'tv'. Create it: useradd --create-home meda, then loginctl enable-linger meda; or name 'media' instead.",
        """
        [Facts("attic.json")] public record Attic : Host;
        [Image("docker.io/library/nginx:1.29"), {|#0:RunsOn<Attic>(User = "meda")|}, WantedBy("default.target")] public partial record Tv : Container;
        """);

    [Fact]
    public async Task A_user_that_the_host_does_not_have_is_one_finding()
    {
        var compilation = Analysis.Compile(("/units.cs",
            """
            public record Attic : Host;
            [RunsOn<Attic>(User = "meda")] public interface IMedia;
            [Image("docker.io/library/nginx:1.29")] public partial record Tv : Container, IMedia;
            [Image("docker.io/library/nginx:1.29")] public partial record Radio : Container, IMedia;
            """));

        Assert.Equal("POD8009", Assert.Single(await Analysis.RunAsync(compilation, $"{{ \"schema\": 1, {People} }}")).Id);
    }

    /// <summary>podman has secrets for each user.</summary>
    [Fact]
    public Task Secrets_are_those_of_the_user_that_runs_the_unit() => Verify.ReportsOnHosts(
        [("/0/attic.json", """{ "schema": 1, "user": "media", "secrets": ["of-root"], "users": [{ "name": "media", "secrets": ["of-media"] }, { "name": "kids" }] }""")],
        """
        [Facts("attic.json")] public record Attic : Host;
        [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>, Secret("of-root"), {|POD7009:Secret("of-media")|}] public partial record Web : Container;
        [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>(User = "media"), {|POD7009:Secret("of-root")|}, Secret("of-media")] public partial record Tv : Container;
        [Image("docker.io/library/nginx:1.29"), RunsOn<Attic>(User = "kids"), Secret("of-root"), Secret("of-kids")] public partial record Games : Container;
        """);

    [Theory]
    [InlineData("99.1")]
    [InlineData("99.1.2")]
    public Task A_podman_that_is_newer_than_those_known_is_told(string version) => Verify.Message(
        "POD9026",
        $"Host 'Attic' has podman {version}, and 6.1 is the newest one that this PodDsl knows, so its units are made for 6.1. Update PodDsl, or set [PodmanVersion(\"6.1\")].",
        $$"""
        [{|#0:PodmanVersion("{{version}}")|}] public record Attic : Host;
        [Image("docker.io/library/nginx:1.29")] public partial record Web : Container;
        """);

    [Fact]
    public Task A_patch_release_has_nothing_new() => Verify.Reports("""[PodmanVersion("6.1.99")] public record Attic : Host;""");
}
