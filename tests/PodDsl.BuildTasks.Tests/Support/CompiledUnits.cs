using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PodDsl.Analyzers;
using PodDsl.TestKit;

namespace PodDsl.BuildTasks.Tests.Support;

/// <summary>Compiles units as a build does, and reads the same metadata as the task.</summary>
internal sealed class CompiledUnits : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("poddsl-units-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>The full names of the units without a file; null if the program does not compile, and why.</summary>
    public (IReadOnlyList<string>? Unwritten, IReadOnlyList<EmittedUnit> Units, string Problems) Read(
        Compilation compilation, params Compilation[] referenced)
    {
        var files = referenced.Select(reference => Save(reference).File).ToList();
        var (file, problems) = Save(compilation);
        if (problems.Length > 0)
        {
            return (null, [], problems);
        }

        var (units, unwritten) = EmittedUnitReader.Read(file, [typeof(Container).Assembly.Location, .. files, .. FrameworkFiles]);
        return (unwritten, units, "");
    }

    /// <summary>The errors of the analyzers in a build.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ErrorsAsync(Compilation compilation) =>
    [
        .. (await compilation.WithAnalyzers([new UnitAnalyzer()]).GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken))
            .Where(found => found.Severity == DiagnosticSeverity.Error),
    ];

    private static IEnumerable<string> FrameworkFiles =>
        TestCompilation.References.OfType<PortableExecutableReference>().Select(reference => reference.FilePath!);

    private (string File, string Problems) Save(Compilation compilation)
    {
        var file = Path.Combine(_folder, $"{compilation.AssemblyName}.dll");
        var result = compilation.Emit(file, cancellationToken: TestContext.Current.CancellationToken);
        return (file, result.Success ? "" : string.Join("\n", result.Diagnostics.Where(problem => problem.Severity == DiagnosticSeverity.Error)));
    }
}
