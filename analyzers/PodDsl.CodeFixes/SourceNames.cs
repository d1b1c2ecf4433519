using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Values;
using PodDsl.Symbols;

namespace PodDsl.CodeFixes;

/// <summary>Names units and our own types in C#, as seen from the place of a record.</summary>
internal static class SourceNames
{
    public static AttributeNames At(TypeDeclarationSyntax declaration, UnitGraph graph, Compilation compilation)
    {
        var model = compilation.GetSemanticModel(declaration.SyntaxTree);
        return new AttributeNames(
            reference => RecordOf(reference, graph) is { } type ? Name(type) : null,
            name => compilation.GetTypeByMetadataName($"PodDsl.{name}") is { } type ? Name(type) : name);

        string Name(ISymbol symbol) => symbol.ToMinimalDisplayString(model, declaration.SpanStart);
    }

    /// <summary>The record of another unit, or null if it is not one of the project.</summary>
    private static INamedTypeSymbol? RecordOf(UnitReference reference, UnitGraph graph) =>
        graph.Units.Units.FirstOrDefault(unit => unit.FileName == reference.FileName) is { } unit ? graph.TypeOf(unit) : null;
}
