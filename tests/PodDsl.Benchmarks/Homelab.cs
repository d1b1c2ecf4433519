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

    public static string Container(int index, string tag) => Header + Declaration(index, tag);

    public static string Declaration(int index, string tag)
    {
        var hostId = 100_000 + (index * 5000L);
        var dependency = index == 0 ? "" : $"[DependsOn<Service{index - 1}>]\n";
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
