using Microsoft.CodeAnalysis.CSharp;

namespace PodDsl.Generators.Tests;

/// <summary>A project with many records, each in a file of its own.</summary>
internal static class ManyUnits
{
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
