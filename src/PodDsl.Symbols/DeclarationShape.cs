using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>
/// What the other files of a compilation can see of a file: its declarations, without their attributes and bodies. As
/// long as it stays the same, an edit changes nothing in how the attributes of other files are bound.
/// </summary>
internal static class DeclarationShape
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private static readonly ConditionalWeakTable<SyntaxTree, StrongBox<ulong>> Known = new();

    public static ulong Of(SyntaxTree tree, CancellationToken cancellation) =>
        Known.TryGetValue(tree, out var shape)
            ? shape.Value
            : Known.GetValue(tree, key => new StrongBox<ulong>(Add(Offset, key.GetRoot(cancellation)))).Value;

    /// <summary>Whether the generator has written the file. It says nothing that is not in the records already.</summary>
    public static bool IsGenerated(SyntaxTree tree) =>
        tree.FilePath.IndexOf("PodDsl.Generators.UnitGenerator", StringComparison.Ordinal) >= 0;

    public static ulong Combine(ulong hash, ulong other) => (hash ^ other) * Prime;

    private static ulong Add(ulong hash, SyntaxNode node)
    {
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.AsNode() is { } inner)
            {
                hash = inner is AttributeListSyntax or BlockSyntax or ArrowExpressionClauseSyntax ? Combine(hash, 1) : Add(hash, inner);
            }
            else
            {
                foreach (var character in child.AsToken().Text)
                {
                    hash = Combine(hash, character);
                }

                hash = Combine(hash, (ulong)child.RawKind);
            }
        }

        return hash;
    }
}
