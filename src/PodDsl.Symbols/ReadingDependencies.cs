using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>
/// The declarations that the reading of a record depends on: its own and those of the types around it, those of what it derives from, those of the units
/// that it names, and those of the units whose generated names it uses.
/// </summary>
public sealed class ReadingDependencies
{
    private readonly HashSet<SyntaxReference> _declarations = [];

    private ReadingDependencies()
    {
    }

    public static ReadingDependencies Of(INamedTypeSymbol type, ConstantReader constants)
    {
        var found = new ReadingDependencies();
        found.AddOwners(type);
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            found.Add(outer);
        }

        foreach (var owner in InheritedAttributes.Owners(type))
        {
            foreach (var attribute in owner.GetAttributes())
            {
                found.AddNamed(attribute);
            }
        }

        foreach (var named in constants.NamedUnits)
        {
            found.AddOwners(named);
        }

        return found;
    }

    /// <summary>Whether places in them stay the same as long as they do.</summary>
    public bool AreLasting(SourceTrees trees) => _declarations.All(reference => trees.AreLasting(reference.SyntaxTree));

    /// <summary>Them in the order of a compilation. Those of another project are in its reference, which is part of the context.</summary>
    internal IReadOnlyList<TypeDeclaration> On(CompilationNames names) =>
    [
        .. _declarations
            .Select(reference => names.DeclarationsOf(reference.SyntaxTree)?.StartingAt(reference.Span.Start)?.Declaration)
            .OfType<TypeDeclaration>()
            .Distinct()
            .OrderBy(declaration => names.PlaceOf(declaration)?.Order ?? -1),
    ];

    private void AddNamed(AttributeData attribute)
    {
        foreach (var argument in attribute.AttributeClass?.TypeArguments ?? [])
        {
            AddOwners(argument);
        }

        foreach (var argument in attribute.ConstructorArguments.Concat(attribute.NamedArguments.Select(static named => named.Value)))
        {
            if (argument is { Kind: TypedConstantKind.Type, Value: ITypeSymbol named })
            {
                AddOwners(named);
            }
        }
    }

    private void AddOwners(ITypeSymbol type)
    {
        foreach (var owner in InheritedAttributes.Owners(type))
        {
            Add(owner);
        }
    }

    private void Add(INamedTypeSymbol type) => _declarations.UnionWith(type.DeclaringSyntaxReferences);
}
