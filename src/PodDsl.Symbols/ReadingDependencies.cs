using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>
/// The declarations that the reading of a record depends on: its own and those of the types around it, those of what it derives from, those of the units
/// that it names, and those of the units whose generated names it uses.
/// </summary>
public sealed class ReadingDependencies
{
    private readonly HashSet<SyntaxReference> _declarations = [];
    private InOrder? _last;

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
            found.AddNamedBy(owner);
        }

        found.AddNamed(constants);
        return found;
    }

    /// <summary>Those of what one owner of a record says.</summary>
    public static ReadingDependencies OfOwner(INamedTypeSymbol owner, ConstantReader constants)
    {
        var found = new ReadingDependencies();
        found.Add(owner);
        found.AddNamedBy(owner);
        found.AddNamed(constants);
        return found;
    }

    /// <summary>Whether places in them stay the same as long as they do.</summary>
    public bool AreLasting(SourceTrees trees) => _declarations.All(reference => trees.AreLasting(reference.SyntaxTree));

    /// <summary>Them in the order of a compilation. Those of another project are in its reference, which is part of the context.</summary>
    internal IReadOnlyList<TypeDeclaration> On(CompilationNames names)
    {
        // The generator asks for its own memory and for that of the analyzers.
        if (_last is null || !ReferenceEquals(_last.Names, names))
        {
            _last = new InOrder(names, names.InOrder(_declarations.Select(names.At).OfType<TypeDeclaration>()));
        }

        return _last.Declarations;
    }

    private void AddNamedBy(INamedTypeSymbol owner)
    {
        foreach (var attribute in AppliedAttributes.Of(owner))
        {
            AddNamed(attribute);
        }
    }

    private void AddNamed(ConstantReader constants)
    {
        foreach (var named in constants.NamedUnits)
        {
            AddOwners(named);
        }
    }

    private void AddNamed(AppliedAttribute attribute)
    {
        foreach (var argument in attribute.TypeArguments)
        {
            AddOwners(argument);
        }

        foreach (var argument in attribute.Values.Arguments)
        {
            AddNamed(argument);
        }

        foreach (var argument in attribute.Values.Named)
        {
            AddNamed(argument.Value);
        }
    }

    private void AddNamed(ArgumentValue argument)
    {
        if (argument is { Kind: TypedConstantKind.Type, Value: ITypeSymbol named })
        {
            AddOwners(named);
        }
    }

    private void AddOwners(ITypeSymbol type)
    {
        foreach (var owner in InheritedAttributes.Owners(type))
        {
            Add(owner);
        }
    }

    private void Add(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            _declarations.Add(reference);
        }
    }

    private sealed record InOrder(CompilationNames Names, IReadOnlyList<TypeDeclaration> Declarations);
}
