using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PodDsl.Analyzers;
using PodDsl.Core.Facts;
using PodDsl.Core.Writers;
using PodDsl.Import.CSharp;
using PodDsl.Import.Ids;
using PodDsl.TestKit;
using PodDsl.UnitMeaning;

namespace PodDsl.Import.Tests.CSharp;

/// <summary>Several containers of one service, and id blocks, as records: the build makes the units that the import writes itself.</summary>
public sealed class InstanceRecordsTests
{
    private const string Project = """
        name: app
        services:
          web:
            image: docker.io/library/nginx:1.29
            restart: always
            scale: 3
            ports: ["8080-8082:80", "90:90"]
            environment: {A: b, "x.y": "1"}
            depends_on: [cache]
            networks: {default: {ipv4_address: 10.5.0.9}}
            volumes: ["data:/data"]
          cache: {image: docker.io/library/redis:8, container_name: keep, restart: always, scale: 2, user: "999"}
          front: {image: docker.io/library/haproxy:3, restart: always, depends_on: {web: {condition: service_started, restart: true}}}
          off: {image: docker.io/library/x:1, scale: 0}
          beside: {image: docker.io/library/y:1, restart: always, network_mode: "service:web", ipc: "service:front", volumes_from: ["front:ro"]}
        networks: {default: {ipam: {config: [{subnet: 10.5.0.0/24}]}}}
        volumes: {data: {}}
        """;

    private static readonly Target Target = Target.Default with { IdPool = new IdPool(1_000_000, 65_536) };

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public async Task The_build_makes_the_same_units(bool hasBlocks, bool isRenamed)
    {
        var imported = ImportText.Compose(Project);
        imported = isRenamed ? PlainNames.Give([imported])[0] : imported;
        imported = hasBlocks ? imported.Plan(Target).Imports[0] : imported;
        var compilation = TestCompilation.Of(CSharpWriter.Write(imported, new CSharpOptions(CSharpLayout.Application, null)).Select(static file => (file.Path, file.Text)));
        var run = GeneratorRun.Of(compilation, GeneratorRun.BothFormats, ("PodDslIdPool", "1000000"));

        Assert.Empty(run.Problems(TestContext.Current.CancellationToken));
        Assert.DoesNotContain(
            await compilation.WithAnalyzers([new UnitAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken),
            static problem => problem.Severity == DiagnosticSeverity.Error);
        var units = imported.Units.Select(static unit => IdBlockPlanner.Expand(unit, Target)).ToList();
        Assert.Equal(units.Select(static unit => unit.FileName).Order(StringComparer.Ordinal), run.Units.Keys.Where(static key => key.StartsWith("quadlet/", StringComparison.Ordinal)).Select(static key => key["quadlet/".Length..]).Order(StringComparer.Ordinal));
        foreach (var unit in units)
        {
            var service = Assert.Single(ServiceWriter.Write(unit, Target, default).Files);
            Assert.Equal(Meaning(service.Text, unit.ServiceName), Meaning(run.Units["service/" + service.FileName], unit.ServiceName));
        }
    }

    [Fact]
    public void What_instances_have_alike_stands_on_an_abstract_record()
    {
        var text = CSharpWriter.Write(ImportText.Compose(Project), new CSharpOptions(CSharpLayout.Application, null)).Single(static file => file.Path == "App.cs").Text;

        Assert.Contains("[Image(\"docker.io/library/nginx:1.29\"), ContainerName($\"app-web-{Specifier.Instance}\"), UnitName(\"web@\")]", text, StringComparison.Ordinal);
        Assert.Contains("public abstract record Web : Container\n{\n    [Env] public const string A = \"b\";\n}\n", text, StringComparison.Ordinal);
        Assert.Contains("[Publish(80, HostPort = 8081)]\npublic partial record Web2 : Web;\n", text, StringComparison.Ordinal);
        Assert.Contains("Ipc($\"container:{Front.ContainerName}\")", text, StringComparison.Ordinal);
        Assert.Contains("VolumesFrom(Front.ContainerName + \":ro\")", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_file_says_what_the_units_are_for()
    {
        var target = Target with { Scope = Core.Podman.UnitScope.System };
        var project = CSharpWriter.Write(ImportText.Compose(Project), new CSharpOptions(CSharpLayout.Application, "1.2.3") { Target = target })[0];
        var user = CSharpWriter.Write(ImportText.Compose(Project), new CSharpOptions(CSharpLayout.Application, "1.2.3") { Target = Target.Default with { Scope = Core.Podman.UnitScope.User } })[0];

        Assert.Contains("\n    <PodDslIdPool>1000000</PodDslIdPool>\n  </PropertyGroup>", project.Text, StringComparison.Ordinal);
        Assert.Contains("<PodDslScope>user</PodDslScope>", user.Text, StringComparison.Ordinal);
    }

    private static IEnumerable<string> Meaning(string service, string name) =>
        ServiceMeaning.Of(service, name).Where(static line => !line.StartsWith("[Unit] Description", StringComparison.Ordinal))
            .Select(static line => line.Contains(" --network = ", StringComparison.Ordinal) ? InOrder(line) : line).Order(StringComparer.Ordinal);

    /// <summary>The options of a network have no order.</summary>
    private static string InOrder(string line) => line.LastIndexOf(':') is > 0 and var colon
        ? line[..colon] + ":" + string.Join(',', line[(colon + 1)..].Split(',').Order(StringComparer.Ordinal))
        : line;
}
