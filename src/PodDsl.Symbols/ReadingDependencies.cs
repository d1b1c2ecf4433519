using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>The files on whose attributes the reading of a record depends: its own, those of its bases, those of the units that it names,
/// and those of the units whose generated names it uses.</summary>
public static class ReadingDependencies
{
    public static IReadOnlyCollection<SyntaxTree> Of(INamedTypeSymbol type, ConstantReader constants)
    {
        var trees = new HashSet<SyntaxTree>();
        AddOwners(trees, type);
        foreach (var owner in InheritedAttributes.Owners(type))
        {
            foreach (var attribute in owner.GetAttributes())
            {
                AddNamed(trees, attribute);
            }
        }

        foreach (var named in constants.NamedUnits)
        {
            AddOwners(trees, named);
        }

        return trees;
    }

    private static void AddNamed(HashSet<SyntaxTree> trees, AttributeData attribute)
    {
        foreach (var argument in attribute.AttributeClass?.TypeArguments ?? [])
        {
            AddOwners(trees, argument);
        }

        foreach (var argument in attribute.ConstructorArguments)
        {
            if (argument is { Kind: TypedConstantKind.Type, Value: ITypeSymbol named })
            {
                AddOwners(trees, named);
            }
        }
    }

    private static void AddOwners(HashSet<SyntaxTree> trees, ITypeSymbol type)
    {
        foreach (var owner in InheritedAttributes.Owners(type))
        {
            foreach (var reference in owner.DeclaringSyntaxReferences)
            {
                if (!GeneratedTrees.Contains(reference.SyntaxTree))
                {
                    trees.Add(reference.SyntaxTree);
                }
            }
        }
    }
}
