using System.Text;

namespace PodDsl.Generators.Tests;

public sealed class UnitTextTests
{
    private const string Homelab =
        """
        using PodDsl;

        namespace Homelab;

        [Restart(RestartPolicy.OnFailure), WantedBy(Targets.MultiUser)]
        public interface IHomeService;

        [Network(Subnet = "10.88.1.0/24")]
        public partial record Backend : Network;

        [Image("docker.io/library/mariadb:11")]
        [UidMap(0, 105000, 4999), UidMap(65534, 109999)]
        [GidMap(0, 105000, 4999), GidMap(65534, 109999)]
        [Network<Backend>(IP = "10.88.1.2")]
        public partial record MariaDb : Container, IHomeService;

        [Image("docker.io/library/nextcloud:stable", PullOnStart = true)]
        [UidMap(0, 110000, 4999), UidMap(65534, 114999)]
        [GidMap(0, 110000, 4999), GidMap(65534, 114999)]
        [Network<Backend>, DependsOn<MariaDb>, AddHost<MariaDb>]
        [Publish(80, HostPort = 8888, HostAddress = "127.0.0.1")]
        [Volume("/var/lib/nextcloud/data", "/var/www/html", Relabel = Relabel.Private)]
        public partial record Nextcloud : Container, IHomeService
        {
            [Env] public const string MYSQL_HOST = "maria-db";
        }
        """;

    private static readonly GeneratorRun Run = GeneratorRun.Of(Homelab, GeneratorRun.BothFormats);

    [Fact]
    public void A_container_becomes_a_quadlet_file() => Snapshot.Match(Run.Units["quadlet/nextcloud.container"], "container");

    [Fact]
    public void A_container_becomes_a_service() => Snapshot.Match(Run.Units["service/nextcloud.service"], "service");

    [Fact]
    public void A_network_becomes_a_quadlet_file() => Snapshot.Match(Run.Units["quadlet/backend.network"], "network");

    [Fact]
    public void A_network_becomes_a_service() => Snapshot.Match(Run.Units["service/backend-network.service"], "service");

    [Fact]
    public void The_record_gets_its_texts_as_constants() => Snapshot.Match(
        Run.SourceOf("Homelab.Nextcloud.g.cs"), "cs");

    [Fact]
    public void The_generated_code_compiles_without_a_warning() =>
        Assert.Empty(Run.Problems(TestContext.Current.CancellationToken));

    [Fact]
    public void Quadlet_is_the_format_unless_told_otherwise() => Assert.Equal(
        ["quadlet/backend.network", "quadlet/maria-db.container", "quadlet/nextcloud.container"],
        GeneratorRun.Of(Homelab).Units.Keys);

    [Fact]
    public void A_pod_names_the_services_of_its_containers()
    {
        var run = GeneratorRun.Of(
            """
            using PodDsl;
            public partial record Media : Pod;
            [Image("web"), Pod<Media>] public partial record Web : Container;
            [Image("api"), Pod<Media>] public partial record Api : Container;
            [Image("db")] public partial record Db : Container;
            """,
            ("_PodDslFormats", "service"));

        Assert.Contains("Wants=network-online.target api.service web.service\n", run.Units["service/media-pod.service"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("[NotSecret(\"DB_PASSWORD\")] ", false)]
    public void A_unit_with_a_secret_says_so_to_the_build(string declaration, bool expected)
    {
        var run = GeneratorRun.Of(
            "using PodDsl;\n" + declaration + "[Image(\"docker.io/library/nginx:1.29\")] public partial record Web : Container { [Env] public const string DB_PASSWORD = \"hunter22\"; }",
            GeneratorRun.BothFormats);

        Assert.Empty(run.Problems(TestContext.Current.CancellationToken));
        Assert.Equal(expected ? 2 : 0, run.SourceOf(EmittedListSource.HintName).Split("\tprivate").Length - 1);
    }

    /// <summary>Once as the constant, which the other constants name, and once as the documentation.</summary>
    [Fact]
    public void The_text_stands_twice_in_the_generated_code()
    {
        var run = GeneratorRun.Of("using PodDsl; [Image(\"docker.io/library/once:1\")] public partial record Web : Container;");

        var source = string.Concat(run.Result.GeneratedSources.Select(file => file.SourceText.ToString()));
        Assert.Equal(3, source.Split("Image=docker.io/library/once:1").Length);
        Assert.Equal(3, source.Split("# Written by PodDsl from").Length);
    }

    /// <summary>As a constant, in UTF-16. The attribute, which would have it in UTF-8, leaves it out.</summary>
    [Fact]
    public void The_text_stands_once_in_the_assembly()
    {
        const string Line = "Image=docker.io/library/once:1";
        var run = GeneratorRun.Of("using PodDsl; [Image(\"docker.io/library/once:1\")] public partial record Web : Container;", GeneratorRun.BothFormats);
        using var image = new MemoryStream();
        Assert.True(run.Output.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);

        Assert.Equal(1, CountOf(Encoding.Unicode.GetBytes(Line)));
        Assert.Equal(0, CountOf(Encoding.UTF8.GetBytes(Line)));
        Assert.Equal(2, CountOf(Encoding.Unicode.GetBytes("# Written by PodDsl")));
        Assert.Equal(0, CountOf(Encoding.UTF8.GetBytes("# Written by PodDsl")));

        int CountOf(byte[] text)
        {
            var count = 0;
            ReadOnlySpan<byte> rest = image.ToArray();
            for (var index = rest.IndexOf(text); index >= 0; index = rest.IndexOf(text))
            {
                count++;
                rest = rest[(index + text.Length)..];
            }

            return count;
        }
    }
}
