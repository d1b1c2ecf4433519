using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PodDsl.Analyzers;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Import.CSharp;
using PodDsl.TestKit;

namespace PodDsl.Import.Tests.CSharp;

/// <summary>Units become C#, the generator makes Quadlet files of it, and these mean what the units themselves do.</summary>
public sealed class CSharpRoundTripTests
{
    private static readonly string Corpus = Path.Combine(BuildFacts.RepositoryRoot, "tests", "corpus");

    [Theory]
    [InlineData("legitimate/system", UnitScope.System)]
    [InlineData("legitimate/user", UnitScope.User)]
    public async Task The_records_of_files_make_the_same_services(string folder, UnitScope scope)
    {
        var units = Read(folder);
        var compilation = Compile(units);
        var run = GeneratorRun.Of(compilation, GeneratorRun.BothFormats, ("PodDslScope", scope == UnitScope.User ? "user" : "system"));

        Assert.Empty(run.Problems(TestContext.Current.CancellationToken));
        Assert.Empty(await ErrorsOfAsync(compilation));
        Assert.Empty(new RecordMeaning(Target.Default with { Scope = scope }, Spelling).Differences(units, run));
    }

    /// <summary>Some of these files are refused by podman, so that their records have errors of ours.</summary>
    [Fact]
    public void The_records_of_odd_files_compile() => Assert.Empty(GeneratorRun.Of(Compile(Read("quadlet"))).Problems(TestContext.Current.CancellationToken));

    private static EquatableArray<Unit> Read(string folder)
    {
        var units = QuadletReader.Read(Directory.EnumerateFiles(Path.Combine(Corpus, folder), "*", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal).Select(file => new QuadletSource(file, File.ReadAllText(file)))).Units;
        Assert.NotEmpty(units);
        return units.Select(unit => unit.Unit).ToEquatableArray();
    }

    private static CSharpCompilation Compile(EquatableArray<Unit> units) => TestCompilation.Of(
        CSharpWriter.Write(new Imported("corpus", units, []), new CSharpOptions(CSharpLayout.Application, null)).Select(file => (file.Path, file.Text)));

    private static async Task<IEnumerable<Diagnostic>> ErrorsOfAsync(CSharpCompilation compilation) =>
        (await compilation.WithAnalyzers([new UnitAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken))
        .Where(static problem => problem.Severity == DiagnosticSeverity.Error);

    /// <summary>Two ways to say one thing: podman has several names for the destination, and a build is in the folder that it is told.</summary>
    private static string Spelling(Unit unit, string line) => unit.Kind == UnitKind.Build && line.StartsWith("[Service] ExecStart#0 word", StringComparison.Ordinal)
        ? ""
        : line.Replace(",target=", ",destination=", StringComparison.Ordinal);
}
