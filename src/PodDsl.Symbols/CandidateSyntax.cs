using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>Finds the declarations that can be units, by their syntax.</summary>
public static class CandidateSyntax
{
    /// <summary>A record that names a base and is not abstract. No record is static.</summary>
    public static bool IsCandidate(SyntaxNode node) =>
        node is RecordDeclarationSyntax { BaseList: not null } record
        && !record.ClassOrStructKeyword.IsKind(SyntaxKind.StructKeyword)
        && !record.Modifiers.Any(SyntaxKind.AbstractKeyword)
        && !record.Modifiers.Any(SyntaxKind.StaticKeyword);

    /// <summary>True if the declaration stands for all parts of its record.</summary>
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
