using Microsoft.CodeAnalysis.CSharp;

namespace PodDsl.Generators.Tests;

/// <summary>A project with many records, each in a file of its own.</summary>
internal static class ManyUnits
{
    /// <summary>The class that the package has for programs.</summary>
    public const string App =
        """
        namespace PodDsl;
        public static class PodDslApp
        {
            public static int Run(params string[] args) => 0;
            public static void Add(string format, string fileName, string text, string? host, string? user, bool holdsSecrets) { }
            public static void AddTarget(string? host, string podman, string scope) { }
        }
        """;

    /// <summary>A program that carries its units.</summary>
    public const string Program = "static class Program { static int Main(string[] args) => PodDsl.PodDslApp.Run(args); }";

    public static CSharpCompilation Create(int count) => TestCompilation.Of(
    [
        .. Enumerable.Range(0, count).Select(index => ($"Unit{index}.cs", Source(index))),
        ("IHomeService.cs", "using PodDsl; namespace Homelab; [Restart(RestartPolicy.OnFailure), WantedBy(Targets.MultiUser)] public interface IHomeService;"),
        ("Other.cs", "namespace Homelab; public static class Other { public static int Number => 1; }"),
    ]);

    public static string Source(int index) =>
        $$"""
        using PodDsl;
        namespace Homelab;

        [Image("docker.io/library/unit{{index}}:1"), HostName("unit{{index}}")]
        [Publish(80, HostPort = {{10000 + index}})]
        public partial record Unit{{index}} : Container, IHomeService
        {
            [Env] public const string NUMBER = "{{index}}";
        }
        """;
}
