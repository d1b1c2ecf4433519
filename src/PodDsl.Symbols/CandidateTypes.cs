using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>The records of a compilation that can be units.</summary>
internal static class CandidateTypes
{
    public static IEnumerable<INamedTypeSymbol> Of(Compilation compilation, CancellationToken cancellation)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var tree in compilation.SyntaxTrees)
        {
            foreach (var name in CandidateNames.Of(tree, cancellation))
            {
                var type = compilation.Assembly.GetTypeByMetadataName(name) ?? FindFileLocal(compilation.Assembly, tree, name);
                if (type is not null && seen.Add(type))
                {
                    yield return type;
                }
            }
        }
    }

    /// <summary>A type that is local to a file, which metadata knows by another name.</summary>
    private static INamedTypeSymbol? FindFileLocal(IAssemblySymbol assembly, SyntaxTree tree, string name)
    {
        var parts = name.Split('+');
        var path = parts[0].Split('.');
        var scope = assembly.GlobalNamespace;
        for (var index = 0; index < path.Length - 1; index++)
        {
            if (scope.GetNamespaceMembers().FirstOrDefault(member => member.Name == path[index]) is not { } inner)
            {
                return null;
            }

            scope = inner;
        }

        parts[0] = path[path.Length - 1];
        INamespaceOrTypeSymbol container = scope;
        foreach (var part in parts)
        {
            var simple = part.Split('`')[0];
            if (container.GetTypeMembers(simple).FirstOrDefault(type => IsDeclaredIn(type, tree)) is not { } type)
            {
                return null;
            }

            container = type;
        }

        return container as INamedTypeSymbol;
    }

    private static bool IsDeclaredIn(INamedTypeSymbol type, SyntaxTree tree) =>
        type.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == tree);
}
