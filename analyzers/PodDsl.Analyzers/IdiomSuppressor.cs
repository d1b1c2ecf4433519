using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PodDsl.Symbols;

namespace PodDsl.Analyzers;

/// <summary>Drops findings of the analyzers of .NET about the idioms of the language, for projects with <c>AnalysisLevel</c> <c>latest-all</c>.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IdiomSuppressor : DiagnosticSuppressor
{
    private static readonly SuppressionDescriptor EmptyInterface = new(
        "PODSUP001", "CA1040", "An interface needs no members: its attributes apply to the units that implement it");

    private static readonly SuppressionDescriptor Underscores = new(
        "PODSUP002", "CA1707", "An [Env] constant has the name of a variable of the environment");

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions => [EmptyInterface, Underscores];

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        foreach (var diagnostic in context.ReportedDiagnostics)
        {
            if (diagnostic.Location.SourceTree is not { } tree)
            {
                continue;
            }

            var node = tree.GetRoot(context.CancellationToken).FindNode(diagnostic.Location.SourceSpan);
            var symbol = context.GetSemanticModel(tree).GetDeclaredSymbol(node, context.CancellationToken);
            if (SuppressionOf(symbol) is { } suppression && suppression.SuppressedDiagnosticId == diagnostic.Id)
            {
                context.ReportSuppression(Suppression.Create(suppression, diagnostic));
            }
        }
    }

    private static SuppressionDescriptor? SuppressionOf(ISymbol? symbol) => symbol switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Interface } when OwnAttributes(symbol).Any() => EmptyInterface,
        IFieldSymbol { IsConst: true } when OwnAttributes(symbol).Contains("EnvAttribute") => Underscores,
        _ => null,
    };

    /// <summary>The names of the attributes of PodDsl that a symbol has.</summary>
    private static IEnumerable<string> OwnAttributes(ISymbol symbol) => symbol.GetAttributes()
        .Select(static attribute => attribute.AttributeClass)
        .OfType<INamedTypeSymbol>()
        .Where(WellKnown.IsOurs)
        .Select(static type => type.Name);
}
