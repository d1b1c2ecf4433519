using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>
/// The metadata names of the records in a syntax tree that can be units. A tree never changes, so they are kept with
/// it: after an edit only the edited file is walked again.
/// </summary>
public static class CandidateNames
{
    private static readonly ConditionalWeakTable<SyntaxTree, string[]> Cache = new();

    public static IReadOnlyList<string> Of(SyntaxTree tree, CancellationToken cancellation) =>
        Cache.TryGetValue(tree, out var names)
            ? names
            : Cache.GetValue(tree, key => Find(key.GetRoot(cancellation)));

    private static string[] Find(SyntaxNode root)
    {
        var names = new List<string>();
        foreach (var node in root.DescendantNodes(static node =>
            node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (CandidateSyntax.IsCandidate(node))
            {
                names.Add(MetadataName((TypeDeclarationSyntax)node));
            }
        }

        return [.. names.Distinct()];
    }

    private static string MetadataName(TypeDeclarationSyntax declaration)
    {
        var name = WithArity(declaration);
        var parent = declaration.Parent;
        for (; parent is TypeDeclarationSyntax containing; parent = parent.Parent)
        {
            name = WithArity(containing) + "+" + name;
        }

        for (; parent is BaseNamespaceDeclarationSyntax containing; parent = parent.Parent)
        {
            var parts = containing.Name.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>();
            name = string.Join(".", parts.Select(part => part.Identifier.ValueText)) + "." + name;
        }

        return name;
    }

    private static string WithArity(TypeDeclarationSyntax declaration)
    {
        var name = declaration.Identifier.ValueText;
        return declaration.TypeParameterList is { Parameters.Count: > 0 and var arity } ? $"{name}`{arity}" : name;
    }
}
