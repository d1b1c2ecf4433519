using System.Reflection;
using Microsoft.CodeAnalysis;
using PodDsl.Symbols;

namespace PodDsl.Generators.Tests;

/// <summary>An edit repeats only the steps that it affects.</summary>
public sealed class CachingTests
{
    private const int Many = 1000;

    private static readonly string[] Steps =
        [.. typeof(TrackingNames).GetFields(BindingFlags.Public | BindingFlags.Static).Select(field => (string)field.GetRawConstantValue()!)];

    private static void AssertNothingWritten(GeneratorRun run)
    {
        Assert.NotEmpty(run.OutputReasons);
        Assert.All(run.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        foreach (var step in Steps)
        {
            Assert.All(run.ReasonsOf(step), reason => Assert.True(
                reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{step} is {reason}"));
        }
    }

    [Fact]
    public void Every_step_has_a_tracking_name()
    {
        var run = GeneratorRun.Of(ManyUnits.Create(3).AddSyntaxTrees(TestCompilation.Parse("Attic.cs", "public record Attic : PodDsl.Host;"), TestCompilation.Parse("App.cs", ManyUnits.App), TestCompilation.Parse("Program.cs", ManyUnits.Program)));

        Assert.All(Steps, step => Assert.NotEmpty(run.ReasonsOf(step)));
    }

    /// <summary>What was read once has the very same values.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_the_generator_has_read_no_analyzer_reads_again(bool isEdited)
    {
        var compilation = ManyUnits.Create(5).WithAssemblyName("Shared" + Guid.NewGuid());
        var run = GeneratorRun.Of(compilation);
        if (isEdited)
        {
            compilation = compilation.With("Unit3.cs", ManyUnits.Source(3).Replace("unit3:1", "unit3:2", StringComparison.Ordinal));
            run = run.Then(compilation);
        }

        var read = run.Result.TrackedSteps[TrackingNames.Units].SelectMany(step => step.Outputs).Select(output => ((UnitModel)output.Value).Unit).ToList();
        var output = compilation.AddSyntaxTrees(run.Result.GeneratedSources.Select(source => source.SyntaxTree));
        var units = UnitGraph.Build(output, BuildSettings.Default, TestContext.Current.CancellationToken).Units.Units;

        Assert.Equal(5, units.Count);
        Assert.All(units, unit => Assert.Contains(read, other => other.Name == unit.Name
            && unit.Settings.Zip(other.Settings, (one, two) => ReferenceEquals(one.Value, two.Value)).All(isSame => isSame)));
        Assert.All(units, unit => Assert.False(unit.Source.IsNone));
        Assert.All(read, unit => Assert.All(unit.Settings, setting => Assert.True(setting.Source.IsNone)));
    }

    [Fact]
    public void The_same_compilation_writes_nothing()
    {
        var compilation = ManyUnits.Create(5);

        AssertNothingWritten(GeneratorRun.Of(compilation).Then(compilation));
    }

    [Fact]
    public void An_equal_compilation_writes_nothing()
    {
        var compilation = ManyUnits.Create(5);

        AssertNothingWritten(GeneratorRun.Of(compilation).Then(compilation.Clone()));
    }

    [Fact]
    public void The_same_sources_parsed_anew_write_nothing() =>
        AssertNothingWritten(GeneratorRun.Of(ManyUnits.Create(5)).Then(ManyUnits.Create(5)));

    [Fact]
    public void An_edit_elsewhere_writes_nothing_for_a_thousand_records() =>
        AssertNothingWritten(GeneratorRun.Of(ManyUnits.Create(Many)).ThenReplace("Other.cs", "=> 1", "=> 2"));

    [Theory]
    [InlineData("[Image", "// A comment.\n[Image")]
    [InlineData("[Image", "\n\n    [Image")]
    [InlineData("), HostName", "),\n HostName")]
    [InlineData("public partial record", "/// <summary>It has documentation.</summary>\npublic partial record")]
    [InlineData("NUMBER = \"3\";", "NUMBER = \"3\"; private static int Other() => 1;")]
    public void An_edit_of_the_record_that_says_nothing_of_the_unit_writes_nothing(string part, string other) =>
        AssertNothingWritten(GeneratorRun.Of(ManyUnits.Create(5)).ThenReplace("Unit3.cs", part, other));

    [Fact]
    public void An_edit_of_one_of_a_thousand_records_writes_that_one()
    {
        var before = GeneratorRun.Of(ManyUnits.Create(Many));
        var run = before.ThenReplace("Unit500.cs", "unit500:1", "unit500:2");

        Assert.Single(run.ReasonsOf(TrackingNames.Sources), reason => reason == IncrementalStepRunReason.Modified);
        Assert.Single(run.WrittenSince(before));
        Assert.Single(run.ReasonsOf(TrackingNames.Units), reason => reason == IncrementalStepRunReason.Modified);
        Assert.Contains("Image=docker.io/library/unit500:2\n", run.Units["quadlet/unit500.container"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_a_shared_interface_writes_all_but_their_list()
    {
        var reasons = GeneratorRun.Of(ManyUnits.Create(5)).ThenReplace("IHomeService.cs", "OnFailure", "Always").OutputReasons;

        Assert.Equal(5, reasons.Count(reason => reason == IncrementalStepRunReason.Modified));
        Assert.Single(reasons, reason => reason == IncrementalStepRunReason.Cached);
    }

    [Fact]
    public void An_edit_of_a_unit_writes_it_and_those_whose_text_depends_on_it()
    {
        var compilation = TestCompilation.Of(
            ("Db.cs", "using PodDsl; [Image(\"i\"), IP(\"10.0.0.2\"), UnitName(\"db\")] public partial record Db : Container;"),
            ("Named.cs", "using PodDsl; [Image(\"i\"), DependsOn<Db>] public partial record Named : Container;"),
            ("Addressed.cs", "using PodDsl; [Image(\"i\"), AddHost<Db>] public partial record Addressed : Container;"),
            ("Apart.cs", "using PodDsl; [Image(\"i\")] public partial record Apart : Container;"));
        var run = GeneratorRun.Of(compilation);

        Assert.Equal(["Db.g.cs"], Written(run.ThenReplace("Db.cs", "\"i\"", "\"j\"")));
        Assert.Equal(["Addressed.g.cs", "Db.g.cs"], Written(run.ThenReplace("Db.cs", "10.0.0.2", "10.0.0.3")));
        Assert.Equal(["Addressed.g.cs", "Db.g.cs", "Named.g.cs"], Written(run.ThenReplace("Db.cs", "UnitName(\"db\")", "UnitName(\"store\")")));
    }

    [Fact]
    public void An_edit_of_an_instance_writes_it_and_one_of_the_template_all_of_them()
    {
        var compilation = TestCompilation.Of(
            ("Worker.cs", "using PodDsl; [Image(\"i:1\"), UnitName(\"worker@\")] public abstract record Worker : Container;"),
            ("Blue.cs", "using PodDsl; [Publish(80, HostPort = 8081)] public partial record Blue : Worker;"),
            ("Green.cs", "using PodDsl; [Publish(80, HostPort = 8082)] public partial record Green : Worker;"),
            ("Named.cs", "using PodDsl; [Image(\"i:1\"), DependsOn<Blue>] public partial record Named : Container;"),
            ("Apart.cs", "using PodDsl; [Image(\"i:1\")] public partial record Apart : Container;"));
        var run = GeneratorRun.Of(compilation);

        Assert.Equal(["Green.g.cs"], Written(run.ThenReplace("Green.cs", "8082", "8083")));
        Assert.Equal(["Blue.g.cs"], Written(run.ThenReplace("Blue.cs", "8081", "8083")));
        Assert.Equal(["Blue.g.cs", "Green.g.cs"], Written(run.ThenReplace("Worker.cs", "\"i:1\"", "\"i:2\"")));
        Assert.Equal(["Blue.g.cs", "Green.g.cs", "Named.g.cs"], Written(run.ThenReplace("Worker.cs", "\"worker@\"", "\"job@\"")));
    }

    [Fact]
    public void A_container_that_joins_a_pod_writes_itself_and_the_pod()
    {
        var run = GeneratorRun.Of(
            TestCompilation.Of(
                ("Media.cs", "using PodDsl; public partial record Media : Pod;"),
                ("Web.cs", "using PodDsl; [Image(\"i\")] public partial record Web : Container;"),
                ("Apart.cs", "using PodDsl; [Image(\"i\")] public partial record Apart : Container;")),
            ("_PodDslFormats", "service"));

        Assert.Equal(["Media.g.cs", "Web.g.cs"], Written(run.ThenReplace("Web.cs", "[Image", "[Pod<Media>, Image")));
    }

    [Fact]
    public void A_new_record_and_a_removed_one_leave_the_others_alone()
    {
        var compilation = ManyUnits.Create(5);
        var run = GeneratorRun.Of(compilation);

        var added = run.Then(compilation.AddSyntaxTrees(TestCompilation.Parse("Unit5.cs", ManyUnits.Source(5))));
        var removed = run.Then(compilation.RemoveSyntaxTrees(compilation.TreeOf("Unit0.cs")));

        Assert.Equal(["Homelab.Unit5.g.cs"], Written(added));
        Assert.Empty(Written(removed));
        Assert.All([added, removed], after => Assert.Equal([IncrementalStepRunReason.Modified], after.ReasonsOf(TrackingNames.EmittedList)));
        Assert.Equal(4, removed.Units.Count);
    }

    [Fact]
    public void A_change_of_a_property_writes_what_it_is_about()
    {
        var run = GeneratorRun.Of(ManyUnits.Create(3), ("_PodDslFormats", "quadlet"));

        AssertNothingWritten(run.Then(("_PodDslFormats", "quadlet"), ("Unrelated", "true")));
        var both = run.Then(GeneratorRun.BothFormats);
        Assert.All(both.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Modified, reason));
        Assert.Equal(6, both.Units.Count);
        Assert.All(both.ReasonsOf(TrackingNames.Units), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    private static GeneratorRun OnTwoHosts() => GeneratorRun.Of(
        TestCompilation.Of(
            ("Attic.cs", "using PodDsl; [PodmanVersion(\"5.4\")] public record Attic : Host;"),
            ("Pi.cs", "using PodDsl; [PodmanVersion(\"5.4\"), Formats(UnitFileFormat.Service)] public record Pi : Host;"),
            ("Web.cs", "using PodDsl; [Image(\"docker.io/library/web:1\"), RunsOn<Attic>, RunsOn<Pi>] public partial record Web : Container;"),
            ("Api.cs", "using PodDsl; [Image(\"docker.io/library/api:1\"), RunsOn<Pi>] public partial record Api : Container;"),
            ("Db.cs", "using PodDsl; [Image(\"docker.io/library/db:1\"), RunsOn<Attic>] public partial record Db : Container;")));

    /// <summary>What says nothing of a host leaves all as it is; an edit of one reads no unit, and what is written anew differs where it has to.</summary>
    [Fact]
    public void An_edit_of_a_host_reads_no_unit()
    {
        var run = OnTwoHosts();

        AssertNothingWritten(run.ThenReplace("Pi.cs", "[PodmanVersion", "// A comment.\n[PodmanVersion"));
        var edited = run.ThenReplace("Pi.cs", "UnitFileFormat.Service", "UnitFileFormat.Quadlet");
        Assert.All(edited.ReasonsOf(TrackingNames.Units), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{reason}"));
        Assert.Equal(["Api.g.cs", "Web.g.cs"], Written(edited));
        Assert.Equal(
            ["attic/quadlet/db.container", "attic/quadlet/web.container", "pi/quadlet/api.container", "pi/quadlet/web.container"],
            edited.Units.Keys);
    }

    [Fact]
    public void An_edit_of_a_unit_on_two_hosts_writes_that_one()
    {
        var edited = OnTwoHosts().ThenReplace("Web.cs", "web:1", "web:2");

        Assert.Equal(["Web.g.cs"], Written(edited));
        Assert.All(edited.ReasonsOf(TrackingNames.Hosts), reason => Assert.True(reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged, $"{reason}"));
    }

    [Fact]
    public void A_unit_that_moves_to_another_host_is_written_alone()
    {
        var edited = OnTwoHosts().ThenReplace("Db.cs", "RunsOn<Attic>", "RunsOn<Pi>");

        Assert.Equal(["Db.g.cs"], Written(edited));
        Assert.Contains("pi/service/db.service", edited.Units.Keys);
    }

    [Fact]
    public void Host_facts_are_read_once_and_write_nothing_that_they_do_not_change()
    {
        const string Facts = "{ \"schema\": 1, \"podman\": \"5.4.2\" }";
        var run = GeneratorRun.Of(ManyUnits.Create(5)).ThenFacts(Facts);

        AssertNothingWritten(run.ThenReplace("Other.cs", "=> 1", "=> 2"));
        Assert.All(run.ThenReplace("Unit3.cs", "unit3:1", "unit3:2").ReasonsOf(TrackingNames.Facts), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));

        // The same facts in another form.
        AssertNothingWritten(run.ThenFacts(Facts.Replace(" ", "\n", StringComparison.Ordinal)));

        // Other facts that do not matter for the text, and an unreadable file.
        foreach (var other in new[] { Facts.Replace("5.4.2", "5.5", StringComparison.Ordinal), "{" })
        {
            var next = run.ThenFacts(other);
            Assert.All(next.OutputReasons, reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
            Assert.All(next.ReasonsOf(TrackingNames.Units), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
            Assert.Equal(run.Units, next.Units);
        }
    }

    [Fact]
    public void Host_facts_decide_whether_a_map_is_refused_as_they_do_for_the_analyzer()
    {
        var run = GeneratorRun.Of(
            TestCompilation.Of("using PodDsl; [Image(\"i\"), UidMap(0, 1, 10), UidMap(10, 5005, 5, HostIdOfParent = true), GidMap(0, 1, 10)] public partial record Web : Container;"),
            ("PodDslScope", "user"));
        Assert.NotEmpty(run.Units);

        // podman counts 5005 as 5, which the first entry leads to as well; with other lines it is another id.
        const string Facts =
            """
            { "schema": 1, "user": "alice", "accounts": [{ "name": "alice", "uid": 1000, "gid": 1000, "login": true }],
              "subuid": [{ "name": "alice", "start": 5001, "count": 65536 }], "subgid": [{ "name": "alice", "start": 5001, "count": 65536 }] }
            """;
        Assert.Empty(run.ThenFacts(Facts).Units);
        Assert.NotEmpty(run.ThenFacts(Facts.Replace("5001", "4900", StringComparison.Ordinal)).Units);
    }

    /// <summary>podman of a user counts in the ids of that user, which the facts of the host say.</summary>
    [Fact]
    public void The_facts_of_each_host_decide_over_the_maps_of_its_users()
    {
        const string Unit = "[Image(\"i\"), UidMap(0, 1, 10), UidMap(10, 5005, 5, HostIdOfParent = true), GidMap(0, 1, 10), RunsOn<{0}>(User = \"alice\")] public partial record {1} : Container;";
        var run = GeneratorRun.Of(TestCompilation.Of(
            ("Hosts.cs", "using PodDsl; [Facts(\"attic.json\")] public record Attic : Host; [Facts(\"pi.json\")] public record Pi : Host;"),
            ("Web.cs", "using PodDsl; " + string.Format(System.Globalization.CultureInfo.InvariantCulture, Unit, "Attic", "Web")),
            ("Small.cs", "using PodDsl; " + string.Format(System.Globalization.CultureInfo.InvariantCulture, Unit, "Pi", "Small"))));
        Assert.Equal(["attic/users/alice/quadlet/web.container", "pi/users/alice/quadlet/small.container"], run.Units.Keys);

        const string Facts =
            """
            { "schema": 1, "accounts": [{ "name": "alice", "uid": 1000, "gid": 1000, "login": true }],
              "subuid": [{ "name": "alice", "start": 5001, "count": 65536 }], "subgid": [{ "name": "alice", "start": 5001, "count": 65536 }] }
            """;
        run = run.ThenFacts(Facts, "/attic.json");
        Assert.Equal(["pi/users/alice/quadlet/small.container"], run.Units.Keys);
        run = run.ThenFacts(Facts, "/pi.json");
        Assert.Empty(run.Units);

        // What decides over no text repeats no step.
        AssertNothingWritten(run.ThenFacts(Facts.Replace("\"schema\": 1,", "\"schema\": 1, \"lingering\": [\"alice\"], \"podman\": \"5.4\", \"listeners\": [],", StringComparison.Ordinal), "/pi.json"));
    }

    [Fact]
    public void No_step_keeps_anything_of_a_compilation()
    {
        var run = GeneratorRun.Of(
            TestCompilation.Of(("App.cs", ManyUnits.App), ("Program.cs", ManyUnits.Program), ("Units.cs",
                "using PodDsl; public record Attic : Host; public partial record Net : Network; [Image(\"i\"), Network<Net>, RunsOn<Attic>, After(\"a\")] public partial record Web : Container; [Imag(1)] public partial record Broken : Container;")),
            GeneratorRun.BothFormats);

        foreach (var step in Steps)
        {
            foreach (var (value, _) in run.Result.TrackedSteps[step].SelectMany(item => item.Outputs))
            {
                Assert.Null(ObjectGraph.Find(value, Belongs));
            }
        }
    }

    /// <summary>For each kind of struct the compiler would compile its own steps once more whenever it starts.</summary>
    [Fact]
    public void Steps_hand_on_objects_and_no_structs()
    {
        var run = GeneratorRun.Of(
            TestCompilation.Of(("App.cs", ManyUnits.App), ("Program.cs", ManyUnits.Program), ("Units.cs", "using PodDsl; public record Attic : Host; public partial record Group : Pod; [Image(\"i\"), Pod<Group>] public partial record Web : Container;")),
            GeneratorRun.BothFormats);

        foreach (var step in Steps)
        {
            foreach (var (value, _) in run.Result.TrackedSteps[step].SelectMany(item => item.Outputs))
            {
                Assert.False(value is ValueType, $"{step} hands on {value?.GetType()}.");
            }
        }
    }

    [Fact]
    public void The_walk_through_the_objects_finds_what_is_hidden_deep()
    {
        var tree = TestCompilation.Parse("a.cs", "class A;");
        var hidden = new { List = new object[] { new Tuple<object>(tree.GetRoot(TestContext.Current.CancellationToken)) } };

        Assert.NotNull(ObjectGraph.Find(hidden, Belongs));
    }

    private static bool Belongs(object value) =>
        value is ISymbol or Compilation or SemanticModel or SyntaxNode or SyntaxTree or SyntaxReference or Location or Diagnostic or AttributeData;

    private static string[] Written(GeneratorRun run) =>
    [
        .. run.Result.TrackedSteps[TrackingNames.Sources]
            .SelectMany(step => step.Outputs)
            .Where(output => output.Reason is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)
            .Select(output => ((UnitSource)output.Value).HintName)
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Only_those_who_use_a_name_are_made_anew_when_it_changes()
    {
        var run = GeneratorRun.Of(TestCompilation.Of(
            ("Db.cs", "using PodDsl; [Image(\"docker.io/library/db:1\"), UnitName(\"one\")] public partial record Db : Container;"),
            ("Web.cs", "using PodDsl; [Image(\"docker.io/library/web:1\"), HostName(Names.Db)] public partial record Web : Container;"),
            ("Names.cs", "static class Names { public const string Db = global::Db.UnitName + \"-db\"; }"),
            ("Other.cs", "using PodDsl; [Image(\"docker.io/library/other:1\")] public partial record Other : Container;")));
        Assert.Contains("HostName=one-db\n", run.Units["quadlet/web.container"], StringComparison.Ordinal);

        run = run.ThenReplace("Db.cs", "\"one\"", "\"two\"");

        Assert.Contains("HostName=two-db\n", run.Units["quadlet/web.container"], StringComparison.Ordinal);
        Assert.Equal(
            [IncrementalStepRunReason.Modified, IncrementalStepRunReason.Modified, IncrementalStepRunReason.Cached],
            run.ReasonsOf(TrackingNames.Units).Order());
    }
}
