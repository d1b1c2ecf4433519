using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>Which declarations can be units, as far as their syntax tells.</summary>
public static class CandidateSyntax
{
    /// <summary>A record that names a base and is not abstract. No record is static.</summary>
    public static bool IsCandidate(SyntaxNode node) =>
        node is RecordDeclarationSyntax { BaseList: not null } record
        && !record.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword)
        && !record.Modifiers.Any(SyntaxKind.AbstractKeyword)
        && !record.Modifiers.Any(SyntaxKind.StaticKeyword);

    /// <summary>The record that is declared at such a place, or null if the compiler knows none.</summary>
    internal static INamedTypeSymbol? TypeAt(Compilation compilation, SyntaxTree tree, int position, CancellationToken cancellation)
    {
        var declaration = tree.GetRoot(cancellation).FindToken(position).Parent?
            .AncestorsAndSelf()
            .FirstOrDefault(node => node.SpanStart == position && IsCandidate(node));
        return declaration is null
            ? null
            : compilation.GetSemanticModel(tree).GetDeclaredSymbol(declaration, cancellation) as INamedTypeSymbol;
    }

    /// <summary>Whether the declaration is the one that stands for all parts of its record.</summary>
    public static bool IsFirst(SyntaxNode node, INamedTypeSymbol type, CancellationToken cancellation)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree == node.SyntaxTree && reference.Span == node.Span)
            {
                return true;
            }

            if (IsCandidate(reference.GetSyntax(cancellation)))
            {
                return false;
            }
        }

        return false;
    }
}
