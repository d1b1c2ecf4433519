using Microsoft.CodeAnalysis.CSharp;
using PodDsl.TestKit;

namespace PodDsl.Benchmarks;

/// <summary>A project with many containers as people write them, each in a file of its own.</summary>
internal static class Homelab
{
    public const string Shared =
        """
        using PodDsl;
        namespace Homelab;

        [Restart(RestartPolicy.OnFailure), WantedBy(Targets.MultiUser), TimeoutStartSec("300"), RestartSec("5")]
        public interface IHomeService;

        [Network(Subnet = "10.89.0.0/16")]
        public partial record Backend : Network;
        """;

    public static CSharpCompilation Compile(int containers) => TestCompilation.Of(Files(containers));

    public const string Other = "namespace Homelab; public static class Other { public static int Number => 0; }";

    private const int PerHost = 100;

    private const string Header = "using PodDsl;\nnamespace Homelab;\n";

    public static IEnumerable<(string Path, string Text)> Files(int containers) =>
    [
        ("Shared.cs", Shared),
        ("Other.cs", Other),
        .. Enumerable.Range(0, containers).Select(index => ($"Service{index}.cs", Container(index, "1"))),
    ];

    /// <summary>The same with several containers in each file.</summary>
    public static IEnumerable<(string Path, string Text)> Files(int containers, int perFile) =>
    [
        ("Shared.cs", Shared),
        ("Other.cs", Other),
        .. Enumerable.Range(0, containers).Chunk(perFile).Select((indices, file) => ($"Services{file}.cs", Header + string.Concat(indices.Select(index => Declaration(index, "1"))))),
    ];

    /// <summary>
    /// The same in files of their own on so many hosts, or without hosts for none. The network and one container more are on all hosts, each other
    /// container on one.
    /// </summary>
    public static IEnumerable<(string Path, string Text)> FilesOn(int hosts, int containers)
    {
        var everywhere = string.Join(", ", Enumerable.Range(0, hosts).Select(host => $"RunsOn<Host{host}>"));
        var onAll = hosts == 0 ? "" : $"[{everywhere}]\n";
        return
        [
            ("Shared.cs", Shared.Replace("[Network(", onAll + "[Network(", StringComparison.Ordinal)),
            ("Other.cs", Other),
            ("Hosts.cs", Header + string.Concat(Enumerable.Range(0, hosts).Select(host => $"[PodmanVersion(\"5.4\"), Address(\"192.168.1.{host + 10}\")] public record Host{host} : Host;\n"))),
            ("Everywhere.cs", $"{Header}{onAll}[Image(\"quay.io/prometheus/node-exporter:v1.9.1\"), Network<Backend>, Publish(9100, HostPort = 9100)]\npublic partial record NodeExporter : Container, IHomeService;\n"),
            .. Enumerable.Range(0, containers).Select(index => ($"Service{index}.cs", Container(index, "1", hosts))),
        ];
    }

    public static string Container(int index, string tag, int hosts = 0) => Header + Declaration(index, tag, hosts);

    /// <param name="index">The number of the container.</param>
    /// <param name="tag">The tag of its image.</param>
    /// <param name="hosts">The number of hosts, with a hundred each; none for a project without.</param>
    public static string Declaration(int index, string tag, int hosts = 0)
    {
        var hostId = 100_000 + (index * 5000L);
        var isFirst = index == 0 || (hosts > 0 && (index + (PerHost / 2)) % PerHost == 0);
        var dependency = (isFirst ? "" : $"[DependsOn<Service{index - 1}>]\n") + (hosts > 0 ? $"[RunsOn<Host{(index + (PerHost / 2)) / PerHost % hosts}>]\n" : "");
        return $$"""


            [Image("docker.io/library/service{{index}}:{{tag}}", PullOnStart = true)]
            [UidMap(0, {{hostId}}, 4999), UidMap(65534, {{hostId + 4999}})]
            [GidMap(0, {{hostId}}, 4999), GidMap(65534, {{hostId + 4999}})]
            [Network<Backend>]
            {{dependency}}[Publish(80, HostPort = {{10_000 + index}}, HostAddress = "127.0.0.1")]
            [Volume("/var/lib/service{{index}}/data", "/data", Relabel = Relabel.Private)]
            [Label("org.example.title", "Service {{index}}"), NoNewPrivileges, ReadOnly]
            public partial record Service{{index}} : Container, IHomeService
            {
                [Env] public const string SERVICE_NAME = "service {{index}}";
                [Env] public const int SERVICE_NUMBER = {{index}};
            }
            """;
    }
}
