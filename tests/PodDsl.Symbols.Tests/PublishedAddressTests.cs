using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PodDsl.Core.Primitives;

namespace PodDsl.Symbols.Tests;

/// <summary>The address at which other hosts reach a unit is a constant of its record, which the compiler sees as the readers do.</summary>
public sealed class PublishedAddressTests
{
    private const string Others =
        """
        using PodDsl;
        namespace Home;

        [Address("192.168.1.10")] public record Attic : Host;
        [Address("fd00::12")] public record Pi : Host;
        public record Cellar : Host;
        [RunsOn<Attic>] public interface IAtticService;
        [Publish(Ports.Web, HostPort = 8080)] public interface IWeb;
        public static class Ports { public const int Web = 80; }

        [Image("docker.io/library/shop:1")] public partial record Shop : Container, IAtticService, IWeb;
        [Image("docker.io/library/dns:1"), Publish(53, HostPort = 53), Publish(53, HostPort = 53, Protocol = PortProtocol.Udp)] public partial record Dns : Container, IAtticService;
        [Image("docker.io/library/proxy:1"), Publish(443, HostPort = 443), Publish(443, HostPort = 8443, Protocol = PortProtocol.Udp)] public partial record Proxy : Container, IAtticService, IWeb2;
        [Publish(80, HostPort = 81)] public interface IWeb2;
        [Image("docker.io/library/node:1"), RunsOn<Attic>, RunsOn<Pi>, Publish(9100, HostPort = 9100, On = typeof(Attic)), Publish(9100, HostPort = 9102, On = typeof(Pi))] public partial record Node : Container;
        [Image("docker.io/library/one:1"), RunsOn<Pi>(User = "media"), Publish(1, HostPort = 1001), Publish(2, HostPort = 1002, HostAddress = "127.0.0.1"), Publish(3)] public partial record One : Container;
        [Image("docker.io/library/own:1"), Publish(80, HostPort = 82, HostAddress = "10.0.0.7")] public partial record OwnAddress : Container, ICellarService;
        [RunsOn<Cellar>] public interface ICellarService;
        [Publish(80, HostPort = 83)] public partial record Site : Pod, IAtticService;
        [Yaml("site.yaml"), Publish(80, HostPort = 84)] public partial record Old : Kube, IAtticService;
        [Image("docker.io/library/local:1"), Publish(80, HostPort = 85, HostAddress = "127.0.0.1")] public partial record Local : Container, IAtticService;
        [Image("docker.io/library/any:1"), Publish(80)] public partial record AnyPort : Container, IAtticService;
        [Image("docker.io/library/range:1"), Publish(80, HostPort = 8000, Count = 3)] public partial record Several : Container, IAtticService;
        [Image("docker.io/library/none:1")] public partial record None : Container, IAtticService;
        [Image("docker.io/library/hidden:1"), Publish(80, HostPort = 86)] public partial record Hidden : Container, ICellarService;
        [Image("docker.io/library/twice:1"), Publish(80, HostPort = 87), Publish(80, HostPort = 88)] public partial record Twice : Container, IAtticService;
        [Image("docker.io/library/mine:1"), Publish(80, HostPort = 89)] public partial record Mine : Container, IAtticService { public const string PublishedAddress = "mine.lan"; }
        """;

    [Theory]
    [InlineData("Shop.PublishedAddress", "192.168.1.10:8080")]
    [InlineData("\"http://\" + Shop.PublishedAddress + \"/x\"", "http://192.168.1.10:8080/x")]
    [InlineData("$\"http://{Home.Shop.PublishedAddress}\"", "http://192.168.1.10:8080")]
    [InlineData("nameof(Shop.PublishedAddress)", "PublishedAddress")]
    [InlineData("Dns.PublishedAddress", "192.168.1.10:53")]
    [InlineData("Proxy.PublishedAddress443", "192.168.1.10:443")]
    [InlineData("Proxy.PublishedAddress443Udp", "192.168.1.10:8443")]
    [InlineData("Proxy.PublishedAddress80", "192.168.1.10:81")]
    [InlineData("Node.PublishedAddressOnAttic", "192.168.1.10:9100")]
    [InlineData("Node.PublishedAddressOnPi", "[fd00::12]:9102")]
    [InlineData("One.PublishedAddress", "[fd00::12]:1001")]
    [InlineData("OwnAddress.PublishedAddress", "10.0.0.7:82")]
    [InlineData("Site.PublishedAddress", "192.168.1.10:83")]
    [InlineData("Old.PublishedAddress", "192.168.1.10:84")]
    [InlineData("PublishedAddress", "[fd00::12]:7000")]
    [InlineData("Mine.PublishedAddress", "mine.lan")]
    public void An_address_is_a_constant_like_others(string expression, string value)
    {
        var run = GeneratorRun.Of(TestCompilation.Of(("Others.cs", Others), ("Web.cs", Web(expression))));

        Assert.Null(run.Result.Exception);
        Assert.DoesNotContain(run.Problems(TestContext.Current.CancellationToken), problem => problem.Severity == DiagnosticSeverity.Error);
        Assert.Contains($"Environment=A={value}\n", run.Units["pi/quadlet/web.container"], StringComparison.Ordinal);
        Assert.Contains($" --a {value}\n", run.Units["pi/quadlet/web.container"].Replace("Exec=", "Exec= ", StringComparison.Ordinal), StringComparison.Ordinal);

        // The compiler reads the generated constants.
        var field = run.Output.GetTypeByMetadataName("Home.Web")!.GetMembers("A").OfType<IFieldSymbol>().Single();
        Assert.Equal(value, field.ConstantValue);
        AssertSameForAnalyzers(run);
    }

    [Theory]
    [InlineData("Proxy.PublishedAddress", "'Proxy' has several addresses. Name PublishedAddress80, PublishedAddress443 or PublishedAddress443Udp")]
    [InlineData("Node.PublishedAddress", "'Node' has several addresses. Name PublishedAddressOnAttic or PublishedAddressOnPi")]
    [InlineData("Shop.PublishedAddress443", "'Shop' has no such address. Name PublishedAddress")]
    [InlineData("Local.PublishedAddress", "'Local' is published at 127.0.0.1 only, where no other host reaches it. Publish it at the address of 'Attic'")]
    [InlineData("AnyPort.PublishedAddress", "podman chooses the port of the host for 'AnyPort' at each start. Give [Publish] there a HostPort")]
    [InlineData("Several.PublishedAddress", "'Several' publishes several ports by one [Publish], which have no name each. Publish them one by one")]
    [InlineData("None.PublishedAddress", "'None' publishes no port itself. Add [Publish(..., HostPort = ...)] there, or name its pod")]
    [InlineData("Hidden.PublishedAddress", "'Cellar', on which 'Hidden' runs, has no address. Give it one with [Address(\"...\")]")]
    [InlineData("Nowhere.PublishedAddress", "'Nowhere' does not say on which host it runs. Add [RunsOn<...>] there")]
    [InlineData("Twice.PublishedAddress", "'Twice' has no address for other hosts")]
    [InlineData("Circle.PublishedAddress", UnknownNameCycle)]
    public void An_address_that_nobody_can_know_is_an_error_at_the_argument(string expression, string reason)
    {
        var source = Web("\"a\"").Replace("RunsOn<Pi>", $"RunsOn<Pi>, Label(\"a\", {expression})", StringComparison.Ordinal)
            + "[Image(\"docker.io/library/nowhere:1\"), Publish(80, HostPort = 90)] public partial record Nowhere : Container; "
            + "[Image(\"docker.io/library/circle:1\"), RunsOn<Pi>, Publish(80, HostPort = 90, HostAddress = Circle.PublishedAddress)] public partial record Circle : Container;";
        var run = GeneratorRun.Of(TestCompilation.Of(("Others.cs", Others), ("Web.cs", source)));

        Assert.Null(run.Result.Exception);
        Assert.DoesNotContain("pi/quadlet/web.container", run.Units.Keys);
        var graph = UnitGraph.Build(run.Input, BuildSettings.Default, TestContext.Current.CancellationToken);
        var found = graph.FindingsOf(run.Input.GetTypeByMetadataName("Home.Web")!, TestContext.Current.CancellationToken).Single(finding => finding.Rule.Id == "POD9016");
        Assert.Equal($"[Label] of 'Web' cannot use '{expression}': {reason}.", found.MessageIn(Language.CSharp));
        Assert.Equal(expression, graph.Trees.Find(found.Source)!.SourceTree!.GetText(TestContext.Current.CancellationToken).ToString(graph.Trees.Find(found.Source)!.SourceSpan));
        AssertSameForAnalyzers(run);
    }

    private const string UnknownNameCycle = "its value leads back to itself. Write the name as text";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Addresses_of_a_referenced_project_are_known(bool isInEditor)
    {
        var lib = GeneratorRun.Of(TestCompilation.Of(Others).WithAssemblyName("Lib")).Output;
        var run = GeneratorRun.Of(TestCompilation.Of(Web("Proxy.PublishedAddress80 + Node.PublishedAddressOnPi"))
            .AddReferences(isInEditor ? lib.ToMetadataReference() : MetadataReference.CreateFromImage(Emit(lib))));

        Assert.Empty(run.Problems(TestContext.Current.CancellationToken));
        Assert.Contains("Environment=A=192.168.1.10:81[fd00::12]:9102\n", run.Units["pi/quadlet/web.container"], StringComparison.Ordinal);
    }

    /// <summary>Only the records that name an address are read again when it changes.</summary>
    [Theory]
    [InlineData("HostPort = 8080", "HostPort = 8081", "Shop Web")]
    [InlineData("Web = 80;", "Web = 81;", "Shop Web")]
    [InlineData("public record Cellar", "[Address(\"cellar.lan\")] public record Cellar", "Hidden OwnAddress")]
    [InlineData("Image(\"docker.io/library/none:1\")", "Image(\"docker.io/library/none:2\")", "None")]
    public void An_edit_reads_what_names_the_address(string part, string other, string expected)
    {
        var compilation = TestCompilation.Of(("Others.cs", Others), ("Web.cs", Web("Shop.PublishedAddress"))).WithAssemblyName("Addresses" + Guid.NewGuid());
        var token = TestContext.Current.CancellationToken;
        var before = new HashSet<Core.Model.Unit>(UnitGraph.Build(compilation, BuildSettings.Default, token).Units.Units.Where(IsOnOneHost), ReferenceEqualityComparer.Instance);

        var after = UnitGraph.Build(compilation.WithReplaced("Others.cs", part, other), BuildSettings.Default, token).Units.Units;

        Assert.Equal(expected.Split(' '), after.Where(unit => IsOnOneHost(unit) && !before.Contains(unit)).Select(unit => unit.DeclaredName["Home.".Length..]).Order(StringComparer.Ordinal));

        static bool IsOnOneHost(Core.Model.Unit unit) => unit.RunsOn.Count == 1;
    }

    [Fact]
    public void Another_address_of_a_host_is_read_by_what_names_it_from_elsewhere()
    {
        var compilation = TestCompilation.Of(("Others.cs", Others), ("Web.cs", Web("Shop.PublishedAddress"))).WithAssemblyName("Addresses" + Guid.NewGuid());

        Assert.Contains(Read().Settings, static setting => setting.Value.ToArgument().Marked.Contains("192.168.1.10:8080", StringComparison.Ordinal));
        compilation = compilation.WithReplaced("Others.cs", "192.168.1.10", "192.168.1.11");
        Assert.Contains(Read().Settings, static setting => setting.Value.ToArgument().Marked.Contains("192.168.1.11:8080", StringComparison.Ordinal));

        Core.Model.Unit Read() => UnitGraph.Build(compilation, BuildSettings.Default, TestContext.Current.CancellationToken).Units.Units.Single(unit => unit.DeclaredName == "Home.Web");
    }

    private static string Web(string expression) =>
        $$"""
        using PodDsl;
        namespace Home;
        [Image("docker.io/library/web:1"), RunsOn<Pi>, Publish(80, HostPort = 7000), Exec("--a", {{expression}})]
        public partial record Web : Container { [Env] public const string A = {{expression}}; }

        """;

    private static void AssertSameForAnalyzers(GeneratorRun run)
    {
        var cancellation = TestContext.Current.CancellationToken;
        var before = UnitGraph.Build(run.Input, BuildSettings.Default, cancellation);
        var after = UnitGraph.Build(run.Output, BuildSettings.Default, cancellation);
        Assert.Equal(before.Units.Units, after.Units.Units);
        Assert.Equal(before.Units.Units.SelectMany(before.FindingsOf), after.Units.Units.SelectMany(after.FindingsOf));
    }

    private static byte[] Emit(Compilation project)
    {
        using var image = new MemoryStream();
        var result = project.Emit(image, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join("\n", result.Diagnostics));
        return image.ToArray();
    }
}
