using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PodDsl.Core.Facts;

namespace PodDsl.Symbols.Tests;

/// <summary>All units of a compilation, with their findings.</summary>
public sealed class UnitGraphTests
{
    private const string Homelab =
        """
        using PodDsl;
        namespace Home;
        [Image("docker.io/library/web:1"), Publish(80, HostPort = 8080)] public partial record Web : Container;
        [Image("docker.io/library/app:1"), Publish(80, HostPort = 8080), Publish(70000)] public partial record App : Container;
        public partial record Backend : Network;
        public record Plain;
        """;

    [Fact]
    public void Units_come_in_the_order_of_their_names_wherever_they_are_declared() => Assert.Equal(
        ["A.Web", "B.Db", "Home.App"],
        Build(
            ("2.cs", "using PodDsl; namespace B; [Image(\"i\")] public partial record Db : Container;"),
            ("3.cs", "using PodDsl; namespace A; [Image(\"i\")] public partial record Web : Container;"),
            ("1.cs", "using PodDsl; namespace Home; [Image(\"i\")] public partial record App : Container;")).Units.Units.Select(unit => unit.DeclaredName));

    [Fact]
    public void What_is_no_unit_is_not_among_them() =>
        Assert.Equal(["Home.App", "Home.Backend", "Home.Web"], Build(("Units.cs", Homelab)).Units.Units.Select(unit => unit.DeclaredName));

    [Fact]
    public void Findings_of_one_unit_and_of_several_are_those_of_the_record()
    {
        var compilation = TestCompilation.Of(Homelab);
        var graph = UnitGraph.Build(compilation, BuildSettings.Default, TestContext.Current.CancellationToken);

        Assert.Equal(["POD2001", "POD2002"], Errors(graph, compilation, "Home.App"));
        Assert.Equal(["POD2002"], Errors(graph, compilation, "Home.Web"));
        Assert.Empty(Errors(graph, compilation, "Home.Backend"));
        Assert.Empty(Errors(graph, compilation, "Home.Plain"));
    }

    /// <summary>An editor asks about the records of one file.</summary>
    [Fact]
    public void Rules_about_one_unit_are_asked_when_somebody_wants_its_findings_and_then_no_more()
    {
        var graph = Build(("Units.cs", Homelab));
        var (app, web) = (graph.Units.Units[0], graph.Units.Units[2]);
        var (token, cancelled) = (TestContext.Current.CancellationToken, new CancellationToken(canceled: true));

        var findings = graph.FindingsOf(app, token);

        Assert.NotEmpty(findings);
        Assert.Equal(findings, graph.FindingsOf(app, cancelled));
        Assert.Throws<OperationCanceledException>(() => graph.FindingsOf(web, cancelled));
        Assert.NotEmpty(graph.FindingsOf(web, token));
    }

    /// <summary>What somebody asks for once more with a cancelled token is known already, or fails.</summary>
    [Fact]
    public void Another_file_of_facts_judges_the_units_of_that_host_alone()
    {
        var compilation = TestCompilation.Of(
            """
            using PodDsl;
            [Facts("attic.json")] public record Attic : Host;
            [Facts("pi.json")] public record Pi : Host;
            [Image("docker.io/library/web:1"), Publish(80, HostPort = 8080), RunsOn<Attic>] public partial record Web : Container;
            [Image("docker.io/library/db:1"), Publish(80, HostPort = 8080), RunsOn<Pi>] public partial record Db : Container;
            [Image("docker.io/library/app:1"), Publish(80, HostPort = 8081), RunsOn<Attic>, RunsOn<Pi>(User = "media")] public partial record App : Container;
            """).WithAssemblyName("Facts" + Guid.NewGuid());
        var (token, cancelled) = (TestContext.Current.CancellationToken, new CancellationToken(canceled: true));
        var before = Build(new HostFacts { Listeners = [] }, new HostFacts { Listeners = [] });
        foreach (var unit in before.Units.Units)
        {
            Assert.DoesNotContain(before.FindingsOf(unit, token), found => found.Rule.Id == "POD2020");
        }

        var after = Build(new HostFacts { Listeners = [] }, new HostFacts { Listeners = [new HostListener("tcp", "*", 8080, "sshd", null)] });

        Assert.DoesNotContain(after.FindingsOf(Unit(after, "Web"), cancelled), found => found.Rule.Id == "POD2020");
        Assert.Same(before.SetOf(Unit(before, "Web")), after.SetOf(Unit(after, "Web")));
        Assert.Throws<OperationCanceledException>(() => after.FindingsOf(Unit(after, "Db"), cancelled));
        Assert.Throws<OperationCanceledException>(() => after.FindingsOf(Unit(after, "App"), cancelled));
        Assert.Single(after.FindingsOf(Unit(after, "Db"), token), found => found.Rule.Id == "POD2020");

        // The same facts read anew are the same.
        var same = Build(new HostFacts { Listeners = [] }, new HostFacts { Listeners = [new HostListener("tcp", "*", 8080, "sshd", null)] });
        Assert.Equal(after.FindingsOf(Unit(after, "Db"), token), same.FindingsOf(Unit(same, "Db"), cancelled));

        UnitGraph Build(HostFacts attic, HostFacts pi) => UnitGraph.Build(
            compilation,
            BuildSettings.Default.With([new FactsFile("/attic.json", false, attic), new FactsFile("/pi.json", false, pi)]),
            token);

        static Core.Model.Unit Unit(UnitGraph graph, string record) => graph.Units.Units.First(unit => unit.DeclaredName == record);
    }

    [Fact]
    public void A_unit_leads_back_to_its_record()
    {
        var compilation = TestCompilation.Of(Homelab);
        var graph = UnitGraph.Build(compilation, BuildSettings.Default, TestContext.Current.CancellationToken);

        Assert.All(graph.Units.Units, unit => Assert.Equal(unit.DeclaredName, graph.TypeOf(unit)?.ToDisplayString()));
        Assert.Null(graph.TypeOf(graph.Units.Units[0] with { Name = "other" }));
    }

    [Fact]
    public void Parts_of_a_record_are_one_unit_with_the_findings_of_each_part()
    {
        var compilation = TestCompilation.Of(
            ("a.cs", "using PodDsl; [Publish(70000)] public partial record Web;"),
            ("b.cs", "using PodDsl; [Image(\"i.example/web:1\")] public partial record Web : Container;"));
        var graph = UnitGraph.Build(compilation, BuildSettings.Default, TestContext.Current.CancellationToken);

        Assert.Equal("Web", Assert.Single(graph.Units.Units).DeclaredName);
        Assert.Equal(["POD2001"], Errors(graph, compilation, "Web"));
    }

    private static UnitGraph Build(params (string Path, string Text)[] files) =>
        UnitGraph.Build(TestCompilation.Of(files).WithAssemblyName("Graph" + Guid.NewGuid()), BuildSettings.Default, TestContext.Current.CancellationToken);

    /// <summary>The rules on ports that report the record.</summary>
    private static IEnumerable<string> Errors(UnitGraph graph, CSharpCompilation compilation, string record) =>
        graph.FindingsOf(compilation.GetTypeByMetadataName(record)!, TestContext.Current.CancellationToken)
            .Select(finding => finding.Rule.Id)
            .Where(id => id.StartsWith("POD2", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);
}
