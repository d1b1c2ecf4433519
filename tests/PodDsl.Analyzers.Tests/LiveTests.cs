using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PodDsl.Analyzers.Tests;

/// <summary>What an editor sees: it asks for one document.</summary>
public sealed class LiveTests
{
    private static readonly MetadataReference[] References =
    [
        .. Directory.GetFiles(Verify.Metadata("ReferencePack"), "*.dll").Select(file => MetadataReference.CreateFromFile(file)),
        MetadataReference.CreateFromFile(typeof(Container).Assembly.Location),
    ];

    [Theory]
    [InlineData("A.cs", "B.cs")]
    [InlineData("", "")]
    public async Task One_document_shows_what_it_shares_with_another(string pathOfA, string pathOfB)
    {
        var compilation = Compile(
            (pathOfA, """using PodDsl; [Image("a.example/a:1"), UidMap(0, 110000, 70000), GidMap(0, 110000, 70000)] public partial record A : Container;"""),
            (pathOfB, """using PodDsl; [Image("a.example/b:1"), UidMap(0, 120000, 70000), GidMap(0, 120000, 70000)] public partial record B : Container;"""));
        var model = compilation.GetSemanticModel(compilation.SyntaxTrees.First());

        var diagnostics = await compilation.WithAnalyzers([new UnitAnalyzer()])
            .GetAnalyzerSemanticDiagnosticsAsync(model, filterSpan: null, TestContext.Current.CancellationToken);

        Assert.NotEmpty(diagnostics);
        Assert.All(diagnostics, diagnostic => Assert.Equal("POD1003", diagnostic.Id));
        Assert.All(diagnostics, diagnostic => Assert.Same(model.SyntaxTree, diagnostic.Location.SourceTree));
    }

    [Fact]
    public async Task Mutated_programs_never_make_the_analyzer_throw()
    {
        const string Program = """
            using PodDsl;
            [Restart(RestartPolicy.OnFailure), WantedBy(Targets.MultiUser)] public interface IService;
            [Network(Subnet = "10.88.1.0/24")] public partial record Backend : Network;
            [Image("a.example/db:1"), UidMap(0, 105000, 4999), UidMap(65534, 109999), Network<Backend>(Ip = "10.88.1.2")]
            public partial record Db : Container, IService;
            [Image("a.example/web:1", PullOnStart = true), DependsOn<Db>, AddHost<Db>, Publish(80, HostPort = 8888)]
            [Volume("/srv/a", "/b", Relabel = Relabel.Private), SharesIdsWith<Db>, Secret("x", Type = SecretType.Env)]
            public partial record Web : Container, IService { [Env] public const string A = "b"; [Env("C")] public const int D = 1; }
            """;
        var tokens = CSharpSyntaxTree.ParseText(Program, cancellationToken: TestContext.Current.CancellationToken).GetRoot(TestContext.Current.CancellationToken)
            .DescendantTokens().Select(token => token.ToFullString()).ToArray();
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var round = 0; round < 300; round++)
        {
            var mutated = tokens.ToList();
            for (var edit = 0; edit <= random.Next(3); edit++)
            {
                var (one, other) = (random.Next(mutated.Count), random.Next(mutated.Count));
                switch (random.Next(3))
                {
                    case 0:
                        mutated.RemoveAt(one);
                        break;
                    case 1:
                        mutated.Insert(one, mutated[other]);
                        break;
                    default:
                        (mutated[one], mutated[other]) = (mutated[other], mutated[one]);
                        break;
                }
            }

            var source = string.Concat(mutated);
            var thrown = await ExceptionsAsync(Compile(("A.cs", source)));
            Assert.True(thrown.IsEmpty, $"Seed {seed}, round {round}: {string.Join("\n", thrown)}\n{source}");
        }
    }

    private static async Task<ImmutableArray<Exception>> ExceptionsAsync(CSharpCompilation compilation)
    {
        var thrown = ImmutableArray.CreateBuilder<Exception>();
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), (exception, _, _) => { lock (thrown) { thrown.Add(exception); } }, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        _ = await compilation.WithAnalyzers([new UnitAnalyzer()], options).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        return thrown.ToImmutable();
    }

    private static CSharpCompilation Compile(params (string Path, string Source)[] files) => CSharpCompilation.Create(
        "Homelab",
        files.Select(file => CSharpSyntaxTree.ParseText(
            file.Source, new CSharpParseOptions(LanguageVersion.CSharp13), file.Path, cancellationToken: TestContext.Current.CancellationToken)),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
}
