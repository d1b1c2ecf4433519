using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>
/// The starts of the records in a syntax tree that can be units. A tree never changes, so they are kept with it: after an edit only the
/// edited file is walked again.
/// </summary>
internal static class CandidatePositions
{
    private static readonly ConditionalWeakTable<SyntaxTree, int[]> Known = new();

    public static IReadOnlyList<int> Of(SyntaxTree tree, CancellationToken cancellation) =>
        Known.TryGetValue(tree, out var positions)
            ? positions
            : Known.GetValue(tree, key => Find(key.GetRoot(cancellation)));

    /// <summary>The record declared at such a place, or null if the compiler knows none.</summary>
    public static INamedTypeSymbol? TypeAt(Compilation compilation, SyntaxTree tree, int position, CancellationToken cancellation)
    {
        var declaration = tree.GetRoot(cancellation).FindToken(position).Parent?
            .AncestorsAndSelf()
            .FirstOrDefault(node => node.SpanStart == position && CandidateSyntax.IsCandidate(node));
        return declaration is null
            ? null
            : compilation.GetSemanticModel(tree).GetDeclaredSymbol(declaration, cancellation) as INamedTypeSymbol;
    }

    private static int[] Find(SyntaxNode root) =>
    [
        .. root
            .DescendantNodes(static node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax)
            .Where(CandidateSyntax.IsCandidate)
            .Select(node => node.SpanStart),
    ];
}
