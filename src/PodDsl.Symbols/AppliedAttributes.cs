using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>
/// The attributes of types and fields, in the order of their declarations. The compiler binds the attributes of a type all at once, and again in each
/// compilation, which is most of what reading a record takes. So it is asked for the first attribute of each shape only (<see cref="AttributeShape"/>).
/// </summary>
internal static class AppliedAttributes
{
    public static ImmutableArray<AppliedAttribute> Of(INamedTypeSymbol type) => InheritedAttributes.OwnOf(type);

    /// <summary>Those of a type, read anew.</summary>
    public static ImmutableArray<AppliedAttribute> Read(INamedTypeSymbol type, AttributeOwner? owner) => owner is null
        ? AppliedAttribute.From(DeclarationOrder.AttributesOf(type))
        : Of(owner, owner.Declaration.AttributeLists, type);

    public static ImmutableArray<AppliedAttribute> Of(IFieldSymbol field) =>
        field is { DeclaringSyntaxReferences: [{ } reference], ContainingType: { } type }
        && reference.GetSyntax() is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax { AttributeLists: var lists } }
        && InheritedAttributes.OwnerOf(type) is { } owner
            ? Of(owner, lists, field)
            : AppliedAttribute.From(field.GetAttributes());

    private static ImmutableArray<AppliedAttribute> Of(AttributeOwner owner, SyntaxList<AttributeListSyntax> lists, ISymbol symbol)
    {
        var count = 0;
        foreach (var list in lists)
        {
            count += list.Attributes.Count;
        }

        if (count == 0)
        {
            return [];
        }

        var attributes = ImmutableArray.CreateBuilder<AppliedAttribute>(count);
        foreach (var list in lists)
        {
            foreach (var attribute in list.Attributes)
            {
                if (list.Target is not null || owner.Read(attribute) is not { } applied)
                {
                    return Learn(owner, symbol);
                }

                attributes.Add(applied);
            }
        }

        return attributes.MoveToImmutable();
    }

    private static ImmutableArray<AppliedAttribute> Learn(AttributeOwner owner, ISymbol symbol)
    {
        var attributes = symbol.GetAttributes();
        foreach (var attribute in attributes)
        {
            owner.Learn(attribute);
        }

        return AppliedAttribute.From(attributes);
    }
}
