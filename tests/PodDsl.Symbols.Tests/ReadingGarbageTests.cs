using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace PodDsl.Symbols.Tests;

/// <summary>
/// What the first pass over a project makes beside what the compiler makes to bind attributes: a build has no other. What is counted here is the gain.
/// </summary>
public sealed class ReadingGarbageTests
{
    private const int Many = 300;

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

    /// <summary>The compiler is asked to bind the attributes of one record of a kind, not those of all.</summary>
    [Fact]
    public void The_first_reading_of_a_record_makes_few_bytes()
    {
        BytesOfReading(Project());
        Assert.InRange(BytesOfReading(Project()) / Many, 1, 45_000);

        static long BytesOfReading(CSharpCompilation compilation)
        {
            var types = TypesOf(compilation);
            var trees = SourceTrees.Of(compilation, TestContext.Current.CancellationToken);
            var bytes = GC.GetAllocatedBytesForCurrentThread();
            foreach (var type in types)
            {
                Assert.NotNull(UnitReader.Read(type, new ConstantReader(compilation, TestContext.Current.CancellationToken), trees, TestContext.Current.CancellationToken));
            }

            return GC.GetAllocatedBytesForCurrentThread() - bytes;
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
