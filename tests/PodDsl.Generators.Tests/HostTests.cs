namespace PodDsl.Generators.Tests;

/// <summary>The units of a project with several hosts.</summary>
public sealed class HostTests
{
    private const string Homelab =
        """
        using PodDsl;

        namespace Homelab;

        [PodmanVersion("5.4")] public record Attic : Host;
        [PodmanVersion("4.3"), Formats(UnitFileFormat.Service)] public record Pi : Host;

        [RunsOn<Attic>, RunsOn<Pi>, Restart(RestartPolicy.Always), Memory("2g")]
        public interface IEverywhere;

        [Image("quay.io/prometheus/node-exporter:v1.9.1")]
        [Publish(9100, HostPort = 9100, On = typeof(Attic)), Publish(9100, HostPort = 9102, On = typeof(Pi))]
        [Memory("256m", On = typeof(Pi))]
        public partial record NodeExporter : Container, IEverywhere
        {
            [Env] public const string LOG_LEVEL = "info";
            [Env(On = typeof(Pi))] public const string SIZE = "small";
        }

        [Image("docker.io/jellyfin/jellyfin:10.10"), Publish(8096, HostPort = 8096)]
        [RunsOn<Attic>(User = "media")]
        public partial record Jellyfin : Container;
        """;

    private static readonly GeneratorRun Run = GeneratorRun.Of(Homelab);

    [Fact]
    public void Each_systemd_gets_its_units_in_the_formats_of_its_host() => Assert.Equal(
        ["attic/quadlet/node-exporter.container", "attic/users/media/quadlet/jellyfin.container", "pi/service/node-exporter.service"],
        Run.Units.Keys);

    [Fact]
    public void A_unit_on_two_hosts_has_the_values_of_the_first() => Snapshot.Match(Run.Units["attic/quadlet/node-exporter.container"], "container");

    [Fact]
    public void A_unit_on_two_hosts_has_the_values_of_the_second() => Snapshot.Match(Run.Units["pi/service/node-exporter.service"], "service");

    [Fact]
    public void A_unit_of_a_user_is_a_user_unit() => Snapshot.Match(Run.Units["attic/users/media/quadlet/jellyfin.container"], "container");

    [Fact]
    public void A_service_of_a_user_is_a_user_unit() => Snapshot.Match(
        GeneratorRun.Of(Homelab, GeneratorRun.BothFormats).Units["attic/users/media/service/jellyfin.service"], "service");

    [Fact]
    public void The_generated_code_compiles_without_a_warning() => Assert.Empty(Run.Problems(TestContext.Current.CancellationToken));

    /// <summary>The value of the host goes before that for all, if both are on one record; a nearer record goes before both.</summary>
    [Theory]
    [InlineData("Memory(\"2g\"), Memory(\"1g\", On = typeof(Pi))", "", "2g", "1g")]
    [InlineData("Memory(\"1g\", On = typeof(Pi)), Memory(\"2g\")", "", "2g", "1g")]
    [InlineData("Memory(\"1g\", On = typeof(Pi)), Memory(\"3g\", On = typeof(Attic))", "", "3g", "1g")]
    [InlineData("Memory(\"1g\", On = typeof(Pi)), Memory(\"2g\")", "Memory(\"4g\")", "4g", "4g")]
    [InlineData("Memory(\"2g\")", "Memory(\"4g\", On = typeof(Pi))", "2g", "4g")]
    [InlineData("Memory(\"1g\", On = typeof(Pi))", "Memory(\"4g\", On = typeof(Pi)), Memory(\"5g\")", "5g", "4g")]
    public void A_setting_that_counts_once_has_a_value_for_each_host(string inherited, string own, string attic, string pi)
    {
        var units = GeneratorRun.Of($$"""
            using PodDsl;
            public record Attic : Host;
            public record Pi : Host;
            [RunsOn<Attic>, RunsOn<Pi>, {{inherited}}] public interface IBoth;
            [Image("i:1"){{(own.Length > 0 ? ", " + own : "")}}] public partial record Web : Container, IBoth;
            """).Units;
        Assert.Contains($"\nMemory={attic}\n", units["attic/quadlet/web.container"], StringComparison.Ordinal);
        Assert.Contains($"\nMemory={pi}\n", units["pi/quadlet/web.container"], StringComparison.Ordinal);
    }

    /// <summary>Podman takes several host names of a pod, and the last one counts.</summary>
    [Fact]
    public void A_pod_has_a_host_name_for_each_host()
    {
        var units = GeneratorRun.Of("""
            using PodDsl;
            public record Attic : Host;
            public record Pi : Host;
            [RunsOn<Attic>, RunsOn<Pi>, HostName("small", On = typeof(Pi)), HostName("large")] public partial record Web : Pod;
            """).Units;
        Assert.Equal(["HostName=large"], Lines(units["attic/quadlet/web.pod"]));
        Assert.Equal(["HostName=small"], Lines(units["pi/quadlet/web.pod"]));

        static IEnumerable<string> Lines(string text) => text.Split('\n').Where(line => line.StartsWith("HostName=", StringComparison.Ordinal));
    }

    [Fact]
    public void Two_values_for_one_host_leave_no_text() => Assert.Empty(GeneratorRun.Of("""
        using PodDsl;
        [Memory("1g"), Memory("2g")] public interface ISmall;
        [Image("i:1"), Memory("1g"), Memory("2g")] public partial record Web : Container;
        [Image("i:1")] public partial record Api : Container, ISmall;
        """).Units);

    [Fact]
    public void With_one_host_all_units_run_there() => Assert.Equal(
        ["pi/service/api.service", "pi/service/web.service"],
        GeneratorRun.Of(
            """
            using PodDsl;
            [PodmanVersion("4.3"), Formats(UnitFileFormat.Service)] public record Pi : Host;
            [Image("docker.io/library/nginx:1.29")] public partial record Web : Container;
            [Image("docker.io/library/nginx:1.29"), RunsOn<Pi>] public partial record Api : Container;
            """).Units.Keys);

    [Theory]
    [InlineData("public record Pi : Host;", "")]
    [InlineData("[PodmanVersion(\"x\")] public record Pi : Host;", "RunsOn<Pi>, ")]
    [InlineData("public record Quadlet : Host;", "RunsOn<Quadlet>, ")]
    [InlineData("namespace Other { public record Attic : Host; }", "RunsOn<Attic>, ")]
    [InlineData("public record ATTIC : Host;", "RunsOn<Attic>, ")]
    [InlineData("public record Pi : Host;", "RunsOn<Pi>(User = \"../x\"), ")]
    [InlineData("public abstract record Home : Host;", "RunsOn<Home>, ")]
    [InlineData("public record Pi : Host;", "RunsOn<Attic>, RunsOn<Pi>, Publish(70000, On = typeof(Pi)), ")]
    public void A_unit_with_a_mistake_about_hosts_gets_no_text(string host, string runsOn) => Assert.DoesNotContain(
        GeneratorRun.Of(TestCompilation.Of(
            ("1.cs", "using PodDsl; public record Attic : Host;"),
            ("2.cs", "using PodDsl; " + host),
            ("3.cs", $"using PodDsl; [{runsOn}Image(\"docker.io/library/nginx:1.29\")] public partial record Web : Container;"))).Units.Keys,
        name => name.Contains("web.container", StringComparison.Ordinal));

    [Fact]
    public void A_pod_names_the_services_of_its_containers_on_each_host()
    {
        var run = GeneratorRun.Of(
            """
            using PodDsl;
            public record Attic : Host;
            public record Pi : Host;
            [RunsOn<Attic>, RunsOn<Pi>] public partial record Media : Pod;
            [Image("docker.io/library/web:1"), Pod<Media>, RunsOn<Attic>, RunsOn<Pi>] public partial record Web : Container;
            [Image("docker.io/library/api:1"), Pod<Media>, RunsOn<Pi>] public partial record Api : Container;
            """,
            ("_PodDslFormats", "service"));

        Assert.Contains("Wants=network-online.target web.service\n", run.Units["attic/service/media-pod.service"], StringComparison.Ordinal);
        Assert.Contains("Wants=network-online.target api.service web.service\n", run.Units["pi/service/media-pod.service"], StringComparison.Ordinal);
    }
}
