using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.CSharp;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Rules;
using static PodDsl.Symbols.Tests.Readings;

namespace PodDsl.Symbols.Tests;

/// <summary>After an edit, PodDsl reads only the records whose attributes can have changed their meaning.</summary>
public sealed class ReadingTests
{
    private const int Many = 40;

    /// <summary>The version of the project that an editor still has.</summary>
    private static CSharpCompilation? Latest { get; set; }

    private static readonly (string Path, string Text)[] Files =
    [
        ("IHomeService.cs", "using PodDsl; namespace Home; [Restart(RestartPolicy.OnFailure)] public interface IHomeService;"),
        ("Values.cs", "namespace Home; public static class Values { public const string Tag = Prefix + \"1\"; public const string Prefix = \"v\"; public static int Count => 1; }"),
        ("Other.cs", "namespace Home; public static class Other { public static int Number => 1; public const string Unused = \"a\"; }"),
        ("Backend.cs", "using PodDsl; namespace Home; public partial record Backend : Network;"),
        ("Several.cs",
            """
            using PodDsl;
            namespace Several
            {
                [Image("docker.io/library/one:1"), Publish(80, HostPort = 7000)] public partial record One : Container;
                [Image("docker.io/library/two:1"), Publish(80, HostPort = 7000)] public partial record Two : Container;
                [Image("docker.io/library/three:1"), DependsOn<Two>] public partial record Three : Container;
            }
            namespace Several.Nested
            {
                public static class Around
                {
                    private const string Nested = "n";
                    [Image("docker.io/library/inner:1"), HostName(Nested)] public partial record Inner : Container;
                }
            }
            """),
        .. Enumerable.Range(0, Many).Select(index => ($"Unit{index}.cs", Container(index))),
    ];

    /// <summary>The edit, and the records that PodDsl reads because of it.</summary>
    public static TheoryData<string, string, string, string> Edits => new()
    {
        { "Unit7.cs", "unit7:", "seven:", "Unit7" },
        { "Unit7.cs", "Port = 80", "Port = 81", "Unit7" },
        { "Unit7.cs", "NUMBER = \"7\"", "NUMBER = \"8\"", "Unit7" },
        { "Unit7.cs", "[Env] public const string NUMBER = \"7\";", "", "Unit7" },
        { "Unit7.cs", "class Helper;", "class Renamed;", "Unit7" },
        { "Unit7.cs", "using PodDsl;", "// A comment.\nusing PodDsl;", "" },
        { "Unit7.cs", "namespace Home;", "\n\nnamespace Home; /* Home. */", "" },
        { "Unit7.cs", "[Image", "// A comment.\n[Image", "Unit7" },
        { "Unit7.cs", "=> 1;", "=> 2;", "" },
        { "Several.cs", "using PodDsl;", "// A comment.\nusing PodDsl;", "" },
        { "Several.cs", "two:1", "two:2", "Three Two" },
        { "Several.cs", "two:1", "second:1", "Three Two" },
        { "Several.cs", "two:1\")", "two:1\"), ReadOnly", "Two" },
        { "Several.cs", "two:1\")", "two:1\"), ContainerName(\"second\")", "Three Two" },
        { "Several.cs", "record Two", "record Second", "Second Three" },
        { "Several.cs", "[Image(\"docker.io/library/three:1\")", "public partial record Between : Container;\n[Image(\"docker.io/library/three:1\")", "Between" },
        { "Several.cs", "using PodDsl;", "using PodDsl; using Home;", "Inner One Three Two" },
        { "Several.cs", "Nested = \"n\"", "Nested = \"m\"", "Inner" },
        { "Several.cs", "static class Around", "static class Around2", "Inner" },
        { "Other.cs", "Number => 1", "Number => 2", "" },
        { "Other.cs", "int Number", "int Count", "" },
        { "Other.cs", "Unused = \"a\"", "Unused = \"b\"", "" },
        { "Other.cs", "public static int Number => 1;", "public const int Port = 9; public record Added;", "" },
        { "Values.cs", "Count => 1", "Count => 2", "" },
        { "Values.cs", "Tag = Prefix + \"1\"", "Tag = Prefix + \"2\"", "Unit3" },
        { "Values.cs", "Prefix = \"v\"", "Prefix = \"w\"", "Unit3 Unit4" },
        { "Backend.cs", "record Backend", "record Renamed", "Renamed Unit5" },
        { "Backend.cs", "public partial", "[NetworkName(\"back\")] public partial", "Backend Unit5" },
        { "Unit9.cs", "record Unit9", "record Renamed", "Renamed Unit10" },
        { "Unit9.cs", "class Helper;", "class Helper; public partial record Added : Container;", "Added Unit10 Unit9" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void An_edit_reads_what_it_changes(string path, string part, string other, string expected)
    {
        var compilation = Project();
        var before = Units(compilation);
        var text = Files.Single(file => file.Path == path).Text;
        Assert.Contains(part, text, StringComparison.Ordinal);

        text = text.Replace(part, other, StringComparison.Ordinal);
        var after = Units(compilation.With(path, text));
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), ReadAnew(before, after));

        // In an editor the parser takes over what is around the edit.
        var tree = compilation.TreeOf(path);
        var edited = Units(compilation.ReplaceSyntaxTree(tree, tree.Edit(text)));
        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), ReadAnew(before, edited));
        Assert.Equal(after, edited);
    }

    /// <summary>What names mean is worked out once for the generator and the analyzers, whose compilation has the generated files too.</summary>
    [Fact]
    public void Generated_files_change_nothing_of_what_is_known()
    {
        var compilation = Project();
        var run = GeneratorRun.WithoutSteps(compilation);
        var output = compilation.AddSyntaxTrees(run.Result.GeneratedSources.Select(source => source.SyntaxTree));

        Assert.True(output.SyntaxTrees.Length > compilation.SyntaxTrees.Length);
        Assert.Same(SourceTrees.Of(compilation, TestContext.Current.CancellationToken), SourceTrees.Of(output, TestContext.Current.CancellationToken));
        Assert.NotSame(
            SourceTrees.Of(compilation, TestContext.Current.CancellationToken),
            SourceTrees.Of(compilation.WithOptions(compilation.Options.WithModuleName("Other")), TestContext.Current.CancellationToken));
    }

    [Fact]
    public void A_new_record_is_read_alone_unless_it_is_named_like_something_that_others_mention()
    {
        var compilation = Project();
        var before = Units(compilation);

        var added = compilation.AddSyntaxTrees(TestCompilation.Parse("New.cs", Container(Many)));
        var clashing = compilation.AddSyntaxTrees(TestCompilation.Parse("New.cs", "namespace Home; public class ReadOnlyAttribute : System.Attribute;"));

        Assert.Equal([$"Unit{Many}"], ReadAnew(before, Units(added)));
        Assert.Equal(["Unit2"], ReadAnew(before, Units(clashing)));

        // A namespace hides what a directive brings.
        var hiding = compilation.AddSyntaxTrees(TestCompilation.Parse("New.cs", "namespace Network;"));
        Assert.DoesNotContain(Units(hiding), unit => unit.Kind == Core.Podman.UnitKind.Network);
    }

    /// <summary>A setting that was not read again is the very same object.</summary>
    [Fact]
    public void An_edit_of_what_a_base_sets_reads_that_base_once_and_no_record()
    {
        var compilation = Project();
        var before = Units(compilation).ToDictionary(unit => unit.DeclaredName);

        var after = Units(compilation.With("IHomeService.cs", Files[0].Text.Replace("OnFailure", "Always", StringComparison.Ordinal)))
            .Where(unit => unit.FindSetting(Section.Service, Keys.Restart) is not null)
            .ToList();

        Assert.Equal(Many, after.Count);
        Assert.Single(after.Select(unit => unit.FindSetting(Section.Service, Keys.Restart)).Distinct(ReferenceEqualityComparer.Instance));
        Assert.All(after, unit => Assert.Equal("always", unit.FindSetting(Section.Service, Keys.Restart)!.KnownText));
        Assert.All(after, unit => Assert.Equal(
            before[unit.DeclaredName].Settings.Where(setting => setting.Option.Name != Keys.Restart),
            unit.Settings.Where(setting => setting.Option.Name != Keys.Restart),
            ReferenceEqualityComparer.Instance));
    }

    /// <summary>Others read a name, an address or a port of a type by themselves.</summary>
    [Theory]
    [InlineData("ContainerName(\"all\")")]
    [InlineData("Publish(90)")]
    [InlineData("RunsOn<Missing>")]
    [InlineData("ConmonPidFile")]
    [InlineData("Restart(RestartPolicy.Always")]
    public void An_edit_of_a_base_that_may_be_more_than_a_setting_reads_all(string attribute)
    {
        var compilation = Project();
        var before = Units(compilation).ToDictionary(unit => unit.DeclaredName);

        var after = Units(compilation.With("IHomeService.cs", Files[0].Text.Replace("[Restart", $"[{attribute}, Restart", StringComparison.Ordinal)));

        Assert.All(after.Where(unit => unit.DeclaredName.StartsWith("Home.Unit", StringComparison.Ordinal)), unit =>
            Assert.DoesNotContain(unit.Settings, setting => before[unit.DeclaredName].Settings.Any(known => ReferenceEquals(known, setting))));
    }

    [Fact]
    public void A_file_named_after_the_record_stays_so_after_an_edit_of_its_base()
    {
        var compilation = Project().With("IHomeService.cs", Files[0].Text.Replace("[Restart", "[Foreground, ConmonPidFile, Restart", StringComparison.Ordinal));
        _ = Units(compilation);

        var after = Units(compilation.With("IHomeService.cs", Files[0].Text.Replace("[Restart(RestartPolicy.OnFailure", "[Foreground, ConmonPidFile, Restart(RestartPolicy.Always", StringComparison.Ordinal)))
            .Where(unit => unit.FindSetting(Section.Service, Keys.PIDFile) is not null)
            .ToList();

        Assert.Equal(Many, after.Count);
        Assert.All(after, unit => Assert.Equal($"/run/{unit.Name}.pid", unit.FindSetting(Section.Service, Keys.PIDFile)!.KnownText));
    }

    [Fact]
    public void What_all_derive_from_changes_all()
    {
        var compilation = Project();
        var before = Units(compilation);

        var attribute = Units(compilation.With("IHomeService.cs", Files[0].Text.Replace("OnFailure", "Always", StringComparison.Ordinal)));
        var global = Units(compilation.With("Other.cs", "global using Home;"));

        Assert.Equal(Many, ReadAnew(before, attribute).Count());
        Assert.Equal(before.Count, ReadAnew(before, global).Count());
    }

    [Fact]
    public void Rules_are_asked_again_only_about_what_was_read_again()
    {
        var compilation = Project();
        var before = Graph(compilation);

        Assert.Contains(Findings(before), finding => SetRules.All.Any(rule => rule.Descriptors.Contains(finding.Rule)));
        Assert.Contains(Findings(before), IsOfOne);
        Assert.Equal([], FoundAnew(before, Graph(compilation.WithReplaced("Several.cs", "using PodDsl;", "// A comment.\nusing PodDsl;"))));
        Assert.Equal([], FoundAnew(before, Graph(compilation.WithReplaced("Other.cs", "int Number", "int Count"))));
        var after = Graph(compilation.WithReplaced("Several.cs", "three:1", "three:2"));
        AssertOfThree(FoundAnew(before, after), after);
    }

    /// <summary>The analyzer gets a compilation of its own, which nobody keeps.</summary>
    [Fact]
    public void What_is_known_of_a_project_stays_as_long_as_its_files()
    {
        var compilation = Project();
        var (units, findings) = Analyze(compilation);

        Forget();
        var edited = compilation.WithReplaced("Several.cs", "three:1", "three:2");
        var after = Graph(edited);

        Assert.Equal(["Three"], ReadAnew(units, [.. after.Units.Units]));
        AssertOfThree(Findings(after).Where(finding => !finding.IsToldElsewhere).Except(findings, ReferenceEqualityComparer.Instance).Cast<Finding>(), after);
    }

    [Fact]
    public void What_is_known_keeps_no_compilation_and_no_old_version_of_a_file()
    {
        var (compilations, files) = Edit();

        Forget();
        Assert.All(compilations, known => Assert.False(known.TryGetTarget(out _)));

        // Pools of the compiler may keep nodes of one or two.
        Assert.InRange(files.Count(known => known.TryGetTarget(out _)), 0, 2);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (IReadOnlyList<Core.Model.Unit> Units, IReadOnlyList<Finding> Findings) Analyze(CSharpCompilation compilation)
    {
        var graph = Graph(compilation.Clone());
        return ([.. graph.Units.Units], [.. Findings(graph)]);
    }

    /// <summary>Old versions of a project, after edits that generator and analyzer followed. The trees stay for as long as somebody edits.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (List<WeakReference<Microsoft.CodeAnalysis.Compilation>> Compilations, List<WeakReference<Microsoft.CodeAnalysis.SyntaxTree>> Files) Edit()
    {
        var known = new List<WeakReference<Microsoft.CodeAnalysis.Compilation>>();
        var files = new List<WeakReference<Microsoft.CodeAnalysis.SyntaxTree>>();
        var compilation = Project();
        var run = GeneratorRun.WithoutSteps(compilation);
        for (var edit = 0; edit < 10; edit++)
        {
            known.Add(new(compilation));
            files.Add(new(compilation.TreeOf("Several.cs")));
            var analyzed = compilation.Clone();
            known.Add(new(analyzed));
            Assert.NotEmpty(Graph(analyzed).Units.Units);
            compilation = compilation.WithReplaced("Several.cs", FormattableString.Invariant($"three:{edit + 1}"), FormattableString.Invariant($"three:{edit + 2}"));
            run = run.Then(compilation);
        }

        Latest = compilation;
        return (known, files);
    }

    /// <summary>A project of a name of its own, since the edits of other tests with the same files would come between.</summary>
    private static CSharpCompilation Project() => TestCompilation.Of(Files).WithAssemblyName("Reading" + Guid.NewGuid());

    /// <summary>After an image has changed, only those rules are asked again that read images, or that find something in its unit.</summary>
    private static void AssertOfThree(IEnumerable<Finding> anew, UnitGraph graph)
    {
        var asked = SetRules.All.Where(rule => (rule.Reads & Aspects.Images) != 0).SelectMany(rule => rule.Descriptors)
            .Concat(Findings(graph).Where(finding => finding.Places.Any(place => place.Unit.DeclaredName == "Several.Three")).Select(finding => finding.Rule))
            .ToHashSet();

        Assert.Contains(Findings(graph), finding => !asked.Contains(finding.Rule) && !IsOfOne(finding));
        Assert.Equal([], anew.Where(finding => !asked.Contains(finding.Rule)).Select(finding => finding.Message));
    }

    private static bool IsOfOne(Finding finding) => UnitRules.All.Any(rule => rule.Descriptors.Contains(finding.Rule));

    private static IEnumerable<Finding> Findings(UnitGraph graph) => graph.Units.Units.SelectMany(graph.FindingsOf);

    /// <summary>A finding of a rule that was not asked again is the very same object; its marks on other units are made from it.</summary>
    private static IEnumerable<Finding> FoundAnew(UnitGraph before, UnitGraph after) =>
        Findings(after).Where(finding => !finding.IsToldElsewhere).Except(Findings(before), ReferenceEqualityComparer.Instance).Cast<Finding>();

    private static string Container(int index) =>
        $$"""
        using PodDsl;
        namespace Home;
        {{index switch
        {
            2 => "[ReadOnly]",
            3 => "[Label(\"tag\", Values.Tag)]",
            4 => "[HostName(\"x\" + Values.Prefix)]",
            5 => "[Network<Backend>]",
            10 => "[DependsOn<Unit9>]",
            _ => "",
        }}}
        [Image("docker.io/library/unit{{index}}:1"), Publish(Port, HostPort = {{9000 + index}})]
        public partial record Unit{{index}} : Container, IHomeService
        {
            private const int Port = 80;
            [Env] public const string NUMBER = "{{index}}";
            private static int Value() => 1;
            private sealed class Helper;
        }
        """;
}
