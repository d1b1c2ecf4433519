using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PodDsl.Symbols;

namespace PodDsl.Analyzers;

/// <summary>Reports what the rules find, on the record that it is about, while it is typed.</summary>
/// <remarks>
/// A finding across records needs all of them. It is still reported from the action of its own record, since editors
/// do not run what only the end of a compilation triggers; the units are read once for all records.
/// </remarks>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnitAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("PodDsl.Unit") is null)
            {
                return;
            }

            var compilation = start.Compilation;
            var options = start.Options.AnalyzerConfigOptionsProvider.GlobalOptions;

            // Not cancelled with whoever asks first: a cancelled Lazy would stay so for all others.
            var graph = new Lazy<UnitGraph>(() =>
                UnitGraph.Build(compilation, BuildSettings.Read(options), CancellationToken.None));
            start.RegisterSymbolAction(
                symbol => Report(symbol, graph),
                SymbolKind.NamedType);
        });
    }

    private static void Report(SymbolAnalysisContext context, Lazy<UnitGraph> graph)
    {
        if (context.Symbol is not INamedTypeSymbol type || !UnitReader.IsUnit(type))
        {
            return;
        }

        var units = graph.Value;
        foreach (var finding in units.FindingsOf(type))
        {
            context.ReportDiagnostic(FindingLocations.ToDiagnostic(finding, type, units.Trees, context.CancellationToken));
        }
    }
}
