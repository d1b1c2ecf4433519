using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PodDsl.Analyzers.Tests.Support;
using PodDsl.Generators;
using PodDsl.Symbols;

namespace PodDsl.Analyzers.Tests;

public sealed class CancellationTests
{
    private const string Programs =
        """
        [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080)]
        public partial record Web : Container;

        [Image("docker.io/library/nginx:1.29"), Publish(80, HostPort = 8080)]
        public partial record Wiki : Container;
        """;

    [Fact]
    public async Task An_analysis_that_is_cancelled_reports_no_crash_and_the_next_one_reports_all()
    {
        using var source = new CancellationTokenSource();
        var crashes = new List<Exception>();
        var analyzer = Analysis.Compile(("/Units.cs", Programs)).WithAnalyzers(
            [new UnitAnalyzer()],
            new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([new CancellingText(source)], Facts.Instance),
                onAnalyzerException: (exception, _, _) => crashes.Add(exception),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => analyzer.GetAnalyzerDiagnosticsAsync(source.Token));
        var found = await analyzer.GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);

        Assert.Empty(crashes);
        Assert.DoesNotContain(found, diagnostic => diagnostic.Id == "AD0001");
        Assert.Equal(2, found.Count(diagnostic => diagnostic.Id == "POD2002"));
    }

    [Fact]
    public void A_graph_that_is_cancelled_throws_and_the_next_one_is_whole()
    {
        using var source = new CancellationTokenSource();
        var compilation = Analysis.Compile(("/Units.cs", Programs));
        source.Cancel();

        var stopped = Assert.ThrowsAny<OperationCanceledException>(() => UnitGraph.Build(compilation, BuildSettings.Default, source.Token));
        var graph = UnitGraph.Build(compilation, BuildSettings.Default, TestContext.Current.CancellationToken);

        Assert.Equal(source.Token, stopped.CancellationToken);
        Assert.Equal(2, graph.Units.Units.Count);
        Assert.All(graph.Units.Units, unit => Assert.Contains(graph.FindingsOf(unit, TestContext.Current.CancellationToken), finding => finding.Rule.Id == "POD2002"));
        Assert.Equal(default, graph.Units.Steps);
    }

    [Fact]
    public void A_generation_that_is_cancelled_leaves_the_driver_as_it_was()
    {
        using var source = new CancellationTokenSource();
        var compilation = Analysis.Compile(("/Units.cs", Programs));
        GeneratorDriver driver = CSharpGeneratorDriver.Create(
            [new UnitGenerator().AsSourceGenerator()],
            [new CancellingText(source)],
            (CSharpParseOptions)compilation.SyntaxTrees[0].Options,
            Facts.Instance);

        Assert.ThrowsAny<OperationCanceledException>(() => driver.RunGenerators(compilation, source.Token));
        var result = driver.RunGenerators(compilation, TestContext.Current.CancellationToken).GetRunResult().Results.Single();

        Assert.Null(result.Exception);
        Assert.Empty(result.Diagnostics);
        Assert.Equal(3, result.GeneratedSources.Length);
    }

    /// <summary>A file of host facts that cancels its reader at the first reading.</summary>
    private sealed class CancellingText(CancellationTokenSource source) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From("{ \"schema\": 1, \"podman\": \"6.1\" }");

        public override string Path => "/host.json";

        public override SourceText GetText(CancellationToken cancellationToken = default)
        {
            source.Cancel();
            return _text;
        }
    }

    private sealed class Facts : AnalyzerConfigOptionsProvider
    {
        public static Facts Instance { get; } = new();

        public override AnalyzerConfigOptions GlobalOptions { get; } = new Options(_ => null);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
            new Options(key => key == "build_metadata.AdditionalFiles.PodDslHostFacts" ? "true" : null);
    }

    private sealed class Options(Func<string, string?> find) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
        {
            value = find(key);
            return value is not null;
        }
    }
}
