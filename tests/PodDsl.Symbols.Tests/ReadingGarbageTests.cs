using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PodDsl.Symbols.Tests;

/// <summary>
/// What the first pass over a project makes beside what the compiler makes to bind attributes: a build has no other. What is counted here is the gain.
/// </summary>
public sealed class ReadingGarbageTests
{
    private const int Many = ReadCompilation.Few + 44;

    [Fact]
    public void Reading_a_record_makes_few_bytes()
    {
        var compilation = Project();
        var types = TypesOf(compilation);
        var trees = SourceTrees.Of(compilation, TestContext.Current.CancellationToken);
        ReadAll();

        // The compiler has bound everything now.
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        ReadAll();
        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - bytes) / Many, 1, 16_000);

        void ReadAll()
        {
            foreach (var type in types)
            {
                var constants = new ConstantReader(compilation, TestContext.Current.CancellationToken);
                Assert.NotNull(UnitReader.Read(type, constants, trees, TestContext.Current.CancellationToken));
                ReadingDependencies.Of(type, constants);
            }
        }
    }

    /// <summary>What is written in declarations, and what names mean, matters after an edit only.</summary>
    [Fact]
    public void The_first_look_at_files_makes_few_bytes()
    {
        NamesOf(Project());
        Assert.InRange(NamesOf(Project()) / Many, 1, 3_000);

        static long NamesOf(CSharpCompilation compilation)
        {
            TypesOf(compilation);
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            CompilationNames.Of(compilation, TestContext.Current.CancellationToken);
            return GC.GetAllocatedBytesForCurrentThread() - bytes;
        }
    }

    /// <summary>The compiler tells by its bytes whether it looks for nulls.</summary>
    [Fact]
    public void Records_of_many_files_are_read_without_nullable_analysis()
    {
        var few = TestCompilation.Of(("Web.cs", Container(0)));
        Assert.Same(few, ReadCompilation.Of(few));

        var compilation = Project();
        var read = ReadCompilation.Of(compilation);
        BytesOfBinding(compilation);

        Assert.Same(read, ReadCompilation.Of(compilation));
        Assert.Equal(NullableContextOptions.Disable, read.Options.NullableContextOptions);
        Assert.Equal(compilation.SyntaxTrees, read.SyntaxTrees);
        Assert.InRange(BytesOfBinding((CSharpCompilation)read), 1, BytesOfBinding(Project()) * 95 / 100);

        static long BytesOfBinding(CSharpCompilation compilation)
        {
            var types = TypesOf(compilation);
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            Assert.All(types, type => Assert.NotEmpty(type.GetAttributes()));
            return GC.GetAllocatedBytesForCurrentThread() - bytes;
        }
    }

    private static List<INamedTypeSymbol> TypesOf(CSharpCompilation compilation) =>
        [.. Enumerable.Range(0, Many).Select(index => compilation.GetTypeByMetadataName(FormattableString.Invariant($"Home.Unit{index}"))!)];

    private static CSharpCompilation Project() => TestCompilation.Of(
    [
        ("Shared.cs", "using PodDsl; namespace Home; [Restart(RestartPolicy.OnFailure), WantedBy(Targets.MultiUser)] public interface IHomeService; public partial record Backend : Network;"),
        .. Enumerable.Range(0, Many).Select(index => ($"Unit{index}.cs", Container(index))),
    ]).WithAssemblyName("Garbage" + Guid.NewGuid());

    private static string Container(int index) =>
        $$"""
        using PodDsl;
        namespace Home;
        [Image("docker.io/library/unit{{index}}:1", PullOnStart = true)]
        [UidMap(0, {{100_000 + (index * 5000)}}, 4999), UidMap(65534, {{104_999 + (index * 5000)}})]
        [Network<Backend>]
        [DependsOn<Unit{{(index + 1) % Many}}>]
        [Publish(80, HostPort = {{10_000 + index}}, HostAddress = "127.0.0.1")]
        [Volume("/var/lib/unit{{index}}", "/data", Relabel = Relabel.Private)]
        [Label("org.example.title", "Unit {{index}}"), NoNewPrivileges, ReadOnly]
        public partial record Unit{{index}} : Container, IHomeService
        {
            [Env] public const string NAME = "unit {{index}}";
            [Env] public const int NUMBER = {{index}};
        }
        """;
}
