using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>
/// What the compiler has said of an attribute, with holes for its texts, numbers and types: attributes that differ in nothing else have the same class,
/// the same constructor, and the same values beside the holes.
/// </summary>
/// <remarks>
/// That holds for our own attributes, whose parameters are texts, truth values, numbers of 32 or 64 bits, enumerations and types: among these, no
/// number chooses another constructor than its neighbour, but for zero.
/// </remarks>
internal sealed class AttributeShape
{
    private readonly IMethodSymbol _constructor;
    private readonly ArgumentShape[] _arguments;
    private readonly string[] _names;
    private readonly ArgumentShape[] _properties;

    private AttributeShape(IMethodSymbol constructor, ArgumentShape[] arguments, string[] names, ArgumentShape[] properties)
    {
        _constructor = constructor;
        _arguments = arguments;
        _names = names;
        _properties = properties;
    }

    /// <summary>The shape of an attribute; null if others that look like it may differ in more, or if something is wrong with it.</summary>
    public static AttributeShape? Of(AttributeSyntax syntax, AttributeData data, AttributeOwner owner)
    {
        if (data is not { AttributeClass: { TypeKind: not TypeKind.Error } type, AttributeConstructor: { } constructor } || !WellKnown.IsOurs(type))
        {
            return null;
        }

        var attribute = AppliedAttribute.From(data);
        if (attribute.Values.IsBroken
            || ArgumentShape.OfPositional(syntax, constructor, attribute.Values.Arguments) is not { } arguments
            || ArgumentShape.OfNamed(syntax, attribute.Values.Named) is not { } properties)
        {
            return null;
        }

        var shape = new AttributeShape(constructor.OriginalDefinition, arguments, Array.ConvertAll(attribute.Values.Named, static named => named.Key), properties);
        return shape.Read(syntax, owner)?.IsSame(attribute) == true ? shape : null;
    }

    /// <summary>An attribute of this shape; null if it names a type that the compiler has to be asked for.</summary>
    public AppliedAttribute? Read(AttributeSyntax syntax, AttributeOwner owner)
    {
        ImmutableArray<ITypeSymbol> typeArguments = [];
        if (syntax.Name is GenericNameSyntax { TypeArgumentList.Arguments: [var argument] })
        {
            if (owner.TypeMeantBy(argument) is not { } type)
            {
                return null;
            }

            typeArguments = [type];
        }

        var written = syntax.ArgumentList?.Arguments ?? default;
        if (ArgumentShape.Read(_arguments, written, owner) is not { } arguments || ArgumentShape.Read(_properties, written, owner) is not { } properties)
        {
            return null;
        }

        var named = properties.Length == 0 ? [] : new KeyValuePair<string, ArgumentValue>[properties.Length];
        for (var index = 0; index < named.Length; index++)
        {
            named[index] = new(_names[index], properties[index]);
        }

        return AppliedAttribute.Of(syntax, _constructor, typeArguments, arguments, named);
    }
}
