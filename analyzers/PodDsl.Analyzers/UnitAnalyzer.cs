using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Host;
using PodDsl.Symbols;

namespace PodDsl.Analyzers;

/// <summary>Reports the findings of the rules on their record, while an author types it.</summary>
/// <remarks>
/// A finding across records needs all of them. The action of its own record still reports it, since editors do not run actions at the end
/// of a compilation; one reading of the units serves all records.
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

            var graph = new SharedGraph(start.Compilation, start.Options);
            var enabled = new EnabledRules(start.Compilation.Options);
            start.RegisterSymbolAction(
                symbol => Report(symbol, graph, enabled),
                SymbolKind.NamedType);
            start.RegisterAdditionalFileAction(ReportFacts);
            start.RegisterAdditionalFileAction(file => ReportUnitFile(file, graph));
        });
    }

    /// <summary>Findings in a unit file that nobody wrote in C#, at their lines.</summary>
    private static void ReportUnitFile(AdditionalFileAnalysisContext context, SharedGraph graph)
    {
        if (!ProjectUnitFiles.Is(context.AdditionalFile, context.Options.AnalyzerConfigOptionsProvider))
        {
            return;
        }

        var units = graph.Read(context.CancellationToken);
        foreach (var finding in units.FindingsOf(context.AdditionalFile))
        {
            if (FindingLocations.ToDiagnostic(finding, units.Trees, units.Files, graph.Severities(context.CancellationToken)) is { } diagnostic)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }

    private static void ReportFacts(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (!HostFactsFile.Is(file, context.Options.AnalyzerConfigOptionsProvider)
            || HostFactsFile.Read(file, context.CancellationToken).Error is not { } error
            || file.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        var span = TextSpan.FromBounds(Math.Min(error.Start, text.Length), Math.Min(error.Start + error.Length, text.Length));
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.Of(HostFactsRule.Descriptor),
            Location.Create(file.Path, span, text.Lines.GetLinePositionSpan(span)),
            [.. HostFactsRule.ArgumentsOf(file.Path, error).Select(static argument => argument.In(Language.CSharp))]));
    }

    private static void Report(SymbolAnalysisContext context, SharedGraph graph, EnabledRules enabled)
    {
        if (context.Symbol is not INamedTypeSymbol type)
        {
            return;
        }

        if (!UnitReader.IsUnit(type))
        {
            ReportStray(context, type);
            ReportRepeated(context, type);
            if (!HostReader.IsHost(type))
            {
                return;
            }
        }

        var units = graph.Read(context.CancellationToken);
        foreach (var finding in units.FindingsOf(type, context.CancellationToken))
        {
            if (enabled.Has(finding.Rule, type, context.CancellationToken))
            {
                context.ReportDiagnostic(FindingLocations.ToDiagnostic(finding, type, units.Trees, units.Files, context.CancellationToken));
            }
        }
    }

    /// <summary>Settings that stand twice on a type that is no unit.</summary>
    private static void ReportRepeated(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        foreach (var finding in RepeatedAttributes.Of(type, context.Compilation, context.CancellationToken))
        {
            context.ReportDiagnostic(FindingLocations.ToDiagnostic(
                finding, type, SourceTrees.Of(context.Compilation, context.CancellationToken), ProjectUnitFiles.None, context.CancellationToken));
        }
    }

    /// <summary>Settings on a type that is no unit.</summary>
    private static void ReportStray(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        if (StrayAttributes.Of(type, context.CancellationToken) is not { Count: > 0 } settings)
        {
            return;
        }

        var kinds = StrayAttributes.FittingKinds(type, context.Compilation, context.CancellationToken);
        context.ReportDiagnostic(Diagnostic.Create(
            Descriptors.Of(LanguageRules.NoUnit),
            type.Locations[0],
            ImmutableDictionary<string, string?>.Empty.Add(StrayAttributes.KindsProperty, string.Join(",", kinds)),
            [.. StrayAttributes.Arguments(type, settings, kinds).Select(argument => argument.In(Language.CSharp))]));
    }
}
