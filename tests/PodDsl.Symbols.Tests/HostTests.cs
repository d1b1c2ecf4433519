using Microsoft.CodeAnalysis.CSharp;
using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;

namespace PodDsl.Symbols.Tests;

/// <summary>Where units run, and what of them counts there.</summary>
public sealed class HostTests
{
    private const string Hosts =
        """
        using PodDsl;
        namespace Home;
        [PodmanVersion("5.4"), Address("192.168.1.10")] public record Attic : Host;
        [PodmanVersion("4.3"), Formats(UnitFileFormat.Service)] public record SmallPi : Host;
        [RunsOn<Attic>] public interface IAtticService;

        """;

    [Fact]
    public void Without_hosts_all_units_are_for_the_project() =>
        Assert.Equal([("", "web")], Places("using PodDsl; [Image(\"i.example/web:1\")] public partial record Web : Container;"));

    [Fact]
    public void With_one_host_all_units_run_there() => Assert.Equal(
        [("attic", "web")],
        Places("using PodDsl; public record Attic : Host; [Image(\"i.example/web:1\")] public partial record Web : Container;"));

    [Fact]
    public void With_several_units_say_where() => Assert.Equal(
        [("attic", "db"), ("attic", "web"), ("attic media", "tv"), ("small-pi", "web")],
        Places(Hosts + """
            [Image("i.example/db:1")] public partial record Db : Container, IAtticService;
            [Image("i.example/web:1"), RunsOn<Attic>, RunsOn<SmallPi>] public partial record Web : Container;
            [Image("i.example/tv:1"), RunsOn<Attic>(User = "media")] public partial record Tv : Container, IAtticService;
            """));

    [Fact]
    public void A_setting_for_a_host_counts_there_alone()
    {
        var graph = Build(Hosts + """
            [Image("i.example/web:1"), RunsOn<Attic>, RunsOn<SmallPi>, Memory("1g"), Memory("200m", On = typeof(SmallPi))]
            [Publish(80, HostPort = 80, On = typeof(Attic)), Publish(80, HostPort = 8080, On = typeof(SmallPi))]
            public partial record Web : Container
            {
                [Env] public const string PLACE = "any";
                [Env("PLACE", On = typeof(SmallPi))] public const string ON_PI = "pi";
            }
            """);
        var (attic, pi) = (graph.Units.Units[0], graph.Units.Units[1]);
        Assert.Equal(["1g", "80:80"], Values(attic, "Memory", "PublishPort"));
        Assert.Equal(["200m", "8080:80"], Values(pi, "Memory", "PublishPort"));
        Assert.Equal(["PLACE=any"], Values(attic, "Environment"));
        Assert.Equal(["PLACE=any", "PLACE=pi"], Values(pi, "Environment"));
    }

    [Fact]
    public void Each_host_has_its_own_podman_and_formats()
    {
        var graph = Build(Hosts + "[Image(\"i.example/web:1\"), RunsOn<Attic>, RunsOn<SmallPi>, UidMap(0, 100000, 65536)] public partial record Web : Container;");
        Assert.DoesNotContain(graph.Findings, finding => finding.Rule.Id == "POD8002");
        var (attic, pi) = (graph.Settings.For(PlacementOf(graph, "attic")), graph.Settings.For(PlacementOf(graph, "small-pi")));
        Assert.Equal("5.4 Quadlet, 4.3 Service", $"{attic.Target.Podman} {string.Join(" ", attic.Formats)}, {pi.Target.Podman} {string.Join(" ", pi.Formats)}");
    }

    [Theory]
    [InlineData("RunsOn<Attic>", "RunsOn<Attic>", true)]
    [InlineData("RunsOn<Attic>", "RunsOn<SmallPi>", false)]
    [InlineData("RunsOn<Attic>", "RunsOn<Attic>(User = \"media\")", true)]
    [InlineData("RunsOn<Attic>, AlternativeTo<App>", "RunsOn<Attic>", false)]
    public void One_port_twice_is_an_error_on_one_host(string one, string other, bool isError)
    {
        var findings = Build(Hosts + $$"""
            [Image("i.example/web:1"), {{one}}, Publish(80, HostPort = 8080)] public partial record Web : Container;
            [Image("i.example/app:1"), {{other}}, Publish(80, HostPort = 8080)] public partial record App : Container;
            """).Findings.Where(finding => finding.Rule.Id == "POD2002").ToList();
        Assert.Equal(isError ? [true, true] : [], findings.Select(finding => finding.IsError));
        Assert.Equal(isError ? 1 : 0, findings.Count(finding => !finding.IsToldElsewhere));
    }

    [Fact]
    public void Twins_on_two_hosts_do_not_clash() => Assert.DoesNotContain(
        Build(Hosts + """
            [Image("i.example/web:1"), RunsOn<Attic>, UnitName("web")] public partial record WebOfAttic : Container;
            [Image("i.example/web:2"), RunsOn<SmallPi>, UnitName("web")] public partial record WebOfPi : Container;
            """).Findings,
        finding => finding.IsError);

    [Theory]
    [InlineData("Network<Lan>", "public partial record Lan : Network", "'web' finds no 'lan' on 'attic', since that runs on 'small-pi'. ")]
    [InlineData("DependsOn<Db>", "[Image(\"i.example/db:1\")] public partial record Db : Container", "'web' finds no 'db' on 'attic', since that runs on 'small-pi'. ")]
    [InlineData("Volume<Data>(\"/data\")", "public partial record Data : Volume", "'web' finds no 'data' on 'attic', since that runs on 'small-pi'. ")]
    public void A_unit_cannot_name_one_of_another_host(string attribute, string other, string message)
    {
        var found = Assert.Single(ErrorsOf(Hosts + $"[Image(\"i.example/web:1\"), {attribute}] public partial record Web : Container, IAtticService; [RunsOn<SmallPi>] {other};"));
        Assert.Equal("POD9024", found.Rule.Id);
        Assert.StartsWith(message, found.MessageIn(Language.CSharp), StringComparison.Ordinal);
    }

    [Fact]
    public void An_extra_host_of_another_host_has_its_address()
    {
        var graph = Build(Hosts + """
            [Image("i.example/db:1")] public partial record Db : Container, IAtticService;
            [Image("i.example/web:1"), RunsOn<SmallPi>, AddHost<Db>] public partial record Web : Container;
            """);
        Assert.Equal(["db:192.168.1.10"], Values(graph.Units.Units.Single(unit => unit.Name == "web"), "AddHost"));
        Assert.DoesNotContain(graph.Findings, finding => finding.IsError);
    }

    [Fact]
    public void An_extra_host_needs_the_address_of_its_host()
    {
        var found = Assert.Single(ErrorsOf(Hosts + """
            [Image("i.example/db:1"), RunsOn<SmallPi>] public partial record Db : Container;
            [Image("i.example/web:1"), AddHost<Db>] public partial record Web : Container, IAtticService;
            """));
        Assert.Equal(
            "'web' finds no 'db' on 'attic', since that runs on 'small-pi'. Give 'SmallPi' its IP address with [Address(\"...\")].",
            found.MessageIn(Language.CSharp));
    }

    [Theory]
    [InlineData("RunsOn<Attic>", "RunsOn<SmallPi>")]
    [InlineData("RunsOn<SmallPi>", "RunsOn<Attic>")]
    [InlineData("HostPort = 8080", "HostPort = 8081")]
    [InlineData("PodmanVersion(\"5.4\")", "PodmanVersion(\"4.6\")")]
    [InlineData("record SmallPi : Host", "record SmallPi")]
    [InlineData("Address(\"192.168.1.10\")", "Address(\"attic.lan\")")]
    public void After_an_edit_all_is_as_in_a_new_project(string part, string other)
    {
        const string units = """
            [Image("i.example/web:1"), RunsOn<Attic>, Publish(80, HostPort = 8080)] public partial record Web : Container;
            [Image("i.example/app:1"), RunsOn<SmallPi>, AddHost<Web>, Publish(80, HostPort = 8080)] public partial record App : Container;
            """;
        var before = TestCompilation.Of(("Hosts.cs", Hosts), ("Units.cs", "using PodDsl; namespace Home;\n" + units));
        _ = Graph(before);
        var after = before.WithReplaced(before.SyntaxTrees.Any(tree => tree.FilePath == "Units.cs" && tree.ToString().Contains(part, StringComparison.Ordinal)) ? "Units.cs" : "Hosts.cs", part, other);
        var fresh = TestCompilation.Of(after.SyntaxTrees.Select(tree => (tree.FilePath, tree.ToString()))).WithAssemblyName("Fresh" + part);
        Assert.Equal(Said(Graph(fresh)), Said(Graph(after)));
    }

    private static IEnumerable<string> Said(UnitGraph graph) =>
        graph.Findings.Select(finding => $"{finding.Rule.Id} {finding.MessageIn(Language.CSharp)} {finding.IsToldElsewhere}")
            .Concat(graph.Units.Units.Select(unit => $"{unit.Name} {string.Join(" ", unit.Settings.Select(setting => setting.Value.ToArgument()))}"));

    private static Core.Facts.Manager PlacementOf(UnitGraph graph, string host) => new(graph.Settings.Hosts.Single(other => other.Name == host), null);

    private static IEnumerable<string> Values(Core.Model.Unit unit, params string[] keys) =>
        keys.SelectMany(key => unit.FindAll(Core.Catalogue.Section.Kind, key)).Select(setting => setting.Value.ToArgument().Marked);

    /// <summary>The host and user of each unit, with its name.</summary>
    private static IEnumerable<(string, string)> Places(string text)
    {
        var graph = Build(text);
        return graph.Units.Units
            .Select(unit => (unit, Manager: graph.ManagerOf(unit)))
            .Select(place => ($"{place.Manager.Host?.Name} {place.Manager.User}".Trim(), place.unit.Name))
            .Order();
    }

    private static List<Finding> ErrorsOf(string text) => [.. Build(text).Findings.Where(static finding => finding.IsError)];

    private static UnitGraph Build(string text) => Graph(TestCompilation.Of(text));

    private static UnitGraph Graph(CSharpCompilation compilation) => UnitGraph.Build(compilation, BuildSettings.Default, TestContext.Current.CancellationToken);
}
