using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PodDsl.Core.Findings;
using static PodDsl.Symbols.Tests.Readings;

namespace PodDsl.Symbols.Tests;

/// <summary>A compiler that stays in memory reads only what changed since it built the project before.</summary>
public sealed class BuildMemoryTests
{
    private static readonly (string Path, string Text)[] Files =
    [
        ("Values.cs", "namespace Home; public static class Values { public const string Tag = \"1\"; public static int Count => 1; }"),
        ("Base.cs", "using PodDsl; namespace Home; [Restart(RestartPolicy.OnFailure)] public interface IService;"),
        .. Enumerable.Range(0, 20).Select(index => ($"Unit{index}.cs", Container(index))),
    ];

    public static TheoryData<string, string, string, string> Edits => new()
    {
        { "Values.cs", "Count => 1", "Count => 2", "" },
        { "Values.cs", "namespace Home;", "namespace Home; /* A comment. */", "" },
        { "Values.cs", "int Count => 1;", "int Count => 1; public static int Other => 2;", "" },
        { "Values.cs", "Tag = \"1\"", "Tag = \"2\"", "Unit3" },
        { "Unit7.cs", "unit7:1", "unit7:2", "Unit7 Unit8" },
        { "Unit7.cs", "namespace Home;", "namespace Home; /* A comment. */", "" },
        { "Unit8.cs", "Label(\"a\"", "Label(\"b\"", "Unit8" },
        { "Unit8.cs", "record Unit8", "record Renamed", "Renamed" },
    };

    [Theory]
    [MemberData(nameof(Edits))]
    public void A_build_reads_what_changed_since_the_one_before(string path, string part, string other, string expected)
    {
        var project = Project();
        var before = BuildOnce(project, static compilation => compilation);
        Forget();

        Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), ReadAnew(before, BuildOnce(project, compilation => compilation.WithReplaced(path, part, other))));
    }

    /// <summary>A setting of the base is another object after it was read again.</summary>
    [Fact]
    public void A_build_after_an_edit_of_a_base_reads_all_that_derive_from_it()
    {
        var project = Project();
        var before = BuildOnce(project, static compilation => compilation);
        Forget();

        Assert.Equal(20, ReadAnew(before, BuildOnce(project, static compilation => compilation.WithReplaced("Base.cs", "OnFailure", "Always"))).Count());
    }

    [Fact]
    public void A_build_with_another_file_reads_that()
    {
        var project = Project();
        var before = BuildOnce(project, static compilation => compilation);
        Forget();

        Assert.Equal(["Unit20"], ReadAnew(before, BuildOnce(project, static compilation => compilation.AddSyntaxTrees(TestCompilation.Parse("Unit20.cs", Container(20))))));
        Forget();
        Assert.Equal([], ReadAnew(before, BuildOnce(project, static compilation => compilation.RemoveSyntaxTrees(compilation.TreeOf("Unit0.cs"), compilation.TreeOf("Unit1.cs")))));
    }

    /// <summary>What names mean, and what is inherited, can be another thing then.</summary>
    [Fact]
    public void A_build_with_another_assembly_or_option_reads_all()
    {
        var library = Image(TestCompilation.Of(("Library.cs", "public class Library;")).WithAssemblyName("Library"));

        AssertReadsAll(compilation => compilation.AddReferences(library));
        AssertReadsAll(static compilation => compilation.WithOptions(compilation.Options.WithNullableContextOptions(NullableContextOptions.Disable)));
        AssertReadsAll(static compilation => compilation.ParsedWith(TestCompilation.ParseOptions.WithPreprocessorSymbols("RELEASE")));
    }

    [Fact]
    public void Rules_are_not_asked_again()
    {
        var project = Project();
        var before = FindingsOnce(project);
        Forget();
        var after = FindingsOnce(project);

        Assert.NotEmpty(before);
        Assert.Equal(before, after, ReferenceEqualityComparer.Instance);
    }

    /// <summary>A solution with more projects than are remembered is built as well; each project is only read again.</summary>
    [Fact]
    public void What_was_built_long_ago_is_forgotten()
    {
        var project = Project();
        var before = BuildOnce(project, static compilation => compilation);
        for (var other = 0; other < 40; other++)
        {
            BuildOnce(Project(), static compilation => compilation);
        }

        Forget();
        Assert.Equal(20, ReadAnew(before, BuildOnce(project, static compilation => compilation)).Count());
    }

    [Fact]
    public void A_build_leaves_no_compilation_and_no_tree_behind()
    {
        var (compilation, trees) = Left(Project());

        Forget();
        Assert.False(compilation.TryGetTarget(out _));

        // Pools of the compiler may keep nodes of one or two.
        Assert.InRange(trees.Count(static tree => tree.TryGetTarget(out _)), 0, 2);
    }

    private static void AssertReadsAll(Func<CSharpCompilation, CSharpCompilation> edit)
    {
        var project = Project();
        var before = BuildOnce(project, static compilation => compilation);
        Forget();
        Assert.Equal(20, ReadAnew(before, BuildOnce(project, edit)).Count());
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (WeakReference<CSharpCompilation> Compilation, List<WeakReference<SyntaxTree>> Trees) Left(CSharpCompilation project)
    {
        var compilation = project.ReadAgain();
        Assert.NotEmpty(GeneratorRun.WithoutSteps(compilation).Units);
        Assert.NotEmpty(Graph(compilation).Units.Units);
        return (new(compilation), [.. compilation.SyntaxTrees.Select(static tree => new WeakReference<SyntaxTree>(tree))]);
    }

    /// <summary>Generator and rules, of which nothing stays but the units.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IReadOnlyList<Core.Model.Unit> BuildOnce(CSharpCompilation project, Func<CSharpCompilation, CSharpCompilation> edit)
    {
        var compilation = edit(project.ReadAgain());
        var run = GeneratorRun.WithoutSteps(compilation);
        Assert.NotEmpty(run.Units);
        return Units(compilation);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static IReadOnlyList<Finding> FindingsOnce(CSharpCompilation project)
    {
        var graph = Graph(project.ReadAgain());
        // The marks on other units are made from a finding.
        return [.. graph.Findings.Where(static finding => !finding.IsToldElsewhere)];
    }

    private static CSharpCompilation Project() => TestCompilation.Of(Files).WithAssemblyName("Build" + Guid.NewGuid());

    private static PortableExecutableReference Image(CSharpCompilation library)
    {
        using var image = new MemoryStream();
        Assert.True(library.Emit(image, cancellationToken: TestContext.Current.CancellationToken).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    private static string Container(int index) =>
        $$"""
        using PodDsl;
        namespace Home;
        {{index switch
        {
            3 => "[Label(\"tag\", Values.Tag)]",
            8 => "[DependsOn<Unit7>]",
            _ => "",
        }}}
        [Image("docker.io/library/unit{{index}}:1"), Publish(80, HostPort = {{(index < 2 ? 9000 : 9000 + index)}}), Label("a", "b")]
        public partial record Unit{{index}} : Container, IService;
        """;
}
