using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>An argument of a constructor, or a property, of all attributes of one shape.</summary>
internal sealed class ArgumentShape
{
    private readonly ArgumentValue? _fixed;
    private readonly ITypeSymbol? _type;
    private readonly ArgumentShape[] _elements = [];

    /// <summary>The place of the value among the arguments in the source.</summary>
    private readonly int _place;

    private ArgumentShape(ArgumentValue value) => _fixed = value;

    private ArgumentShape(ITypeSymbol type, int place)
    {
        _type = type;
        _place = place;
    }

    private ArgumentShape(ITypeSymbol array, ArgumentShape[] elements)
    {
        _type = array;
        _elements = elements;
    }

    public static Hole HoleOf(ExpressionSyntax value) => value switch
    {
        LiteralExpressionSyntax { Token: var token } literal => literal.Kind() switch
        {
            SyntaxKind.StringLiteralExpression when token.Value is string => Hole.Text,
            // A zero may be a member of an enumeration.
            SyntaxKind.NumericLiteralExpression when token.Value is int and not 0 => Hole.Integer,
            SyntaxKind.NumericLiteralExpression when token.Value is long and not 0 => Hole.LongInteger,
            SyntaxKind.NumericLiteralExpression when token.Value is uint and not 0 => Hole.UnsignedInteger,
            _ => Hole.None,
        },
        TypeOfExpressionSyntax { Type: IdentifierNameSyntax } => Hole.Type,
        _ => Hole.None,
    };

    /// <summary>Those of a constructor; null if one has a value that others with the same text may not have.</summary>
    /// <param name="syntax">The attribute.</param>
    /// <param name="constructor">Its constructor.</param>
    /// <param name="values">What the compiler says of the arguments.</param>
    public static ArgumentShape[]? OfPositional(AttributeSyntax syntax, IMethodSymbol constructor, ArgumentValue[] values)
    {
        var places = PlacesOf(syntax, static argument => argument.NameEquals is null);
        var shapes = new ArgumentShape[values.Length];
        for (var index = 0; index < shapes.Length; index++)
        {
            if (Of(syntax, constructor.Parameters[index], index, places, values[index]) is not { } shape)
            {
                return null;
            }

            shapes[index] = shape;
        }

        return shapes;
    }

    /// <summary>Those of the properties, in the order of their values.</summary>
    public static ArgumentShape[]? OfNamed(AttributeSyntax syntax, KeyValuePair<string, ArgumentValue>[] values)
    {
        var places = PlacesOf(syntax, static argument => argument.NameEquals is not null);
        var shapes = new ArgumentShape[values.Length];
        for (var index = 0; index < shapes.Length; index++)
        {
            if (Of(syntax, places[index], values[index].Value) is not { } shape)
            {
                return null;
            }

            shapes[index] = shape;
        }

        return shapes;
    }

    /// <summary>The values in an attribute; null if one is a type that the compiler has to be asked for.</summary>
    public static ArgumentValue[]? Read(ArgumentShape[] shapes, SeparatedSyntaxList<AttributeArgumentSyntax> arguments, AttributeOwner owner)
    {
        if (shapes.Length == 0)
        {
            return [];
        }

        var values = new ArgumentValue[shapes.Length];
        for (var index = 0; index < values.Length; index++)
        {
            if (shapes[index].Read(arguments, owner) is not { } value)
            {
                return null;
            }

            values[index] = value;
        }

        return values;
    }

    private ArgumentValue? Read(SeparatedSyntaxList<AttributeArgumentSyntax> arguments, AttributeOwner owner)
    {
        if (_fixed is not null)
        {
            return _fixed;
        }

        if (_elements.Length == 0)
        {
            return Read(arguments[_place].Expression, owner);
        }

        return Read(_elements, arguments, owner) is { } values ? ArgumentValue.ArrayOf(_type, values) : null;
    }

    private ArgumentValue? Read(ExpressionSyntax value, AttributeOwner owner) => value switch
    {
        TypeOfExpressionSyntax { Type: var named } => owner.TypeMeantBy(named) is { } type ? new(TypedConstantKind.Type, _type, type, []) : null,
        LiteralExpressionSyntax { Token.Value: var literal } => new(TypedConstantKind.Primitive, _type, (_type!.SpecialType, literal) switch
        {
            (SpecialType.System_Int64, int number) => (long)number,
            (SpecialType.System_Int64, uint number) => (long)number,
            _ => literal,
        }, []),
        _ => null,
    };

    private static ArgumentShape? Of(AttributeSyntax syntax, IParameterSymbol parameter, int index, List<int> places, ArgumentValue value)
    {
        if (!parameter.IsParams || index >= places.Count || parameter.Type is not IArrayTypeSymbol array
            || HoleOf(syntax.ArgumentList!.Arguments[places[index]].Expression) == Hole.None)
        {
            return index < places.Count ? Of(syntax, places[index], value) : OfConstant(value);
        }

        if (value.Values.Length != places.Count - index)
        {
            return null;
        }

        var elements = new ArgumentShape[value.Values.Length];
        for (var element = 0; element < elements.Length; element++)
        {
            if (Of(syntax, places[index + element], value.Values[element]) is not { } shape)
            {
                return null;
            }

            elements[element] = shape;
        }

        return new ArgumentShape(array, elements);
    }

    private static ArgumentShape? Of(AttributeSyntax syntax, int place, ArgumentValue value)
    {
        var expression = syntax.ArgumentList!.Arguments[place].Expression;
        return HoleOf(expression) == Hole.None
            ? expression is MemberAccessExpressionSyntax && !IsMemberOfItsEnumeration(expression, value) ? null : OfConstant(value)
            : value.Type is null ? null : new ArgumentShape(value.Type, place);
    }

    private static ArgumentShape? OfConstant(ArgumentValue value) => value.IsError ? null : new ArgumentShape(value);

    /// <summary>Another constant may be one that not every type has access to.</summary>
    private static bool IsMemberOfItsEnumeration(ExpressionSyntax expression, ArgumentValue value) =>
        expression is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax left, Name: IdentifierNameSyntax right }
        && value is { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol { ContainingType: null } type }
        && type.Name == left.Identifier.ValueText
        && type.GetMembers(right.Identifier.ValueText) is [IFieldSymbol { HasConstantValue: true } field]
        && Equals(field.ConstantValue, value.Value);

    private static List<int> PlacesOf(AttributeSyntax syntax, Func<AttributeArgumentSyntax, bool> isWanted)
    {
        var places = new List<int>();
        var arguments = syntax.ArgumentList?.Arguments ?? default;
        for (var place = 0; place < arguments.Count; place++)
        {
            if (isWanted(arguments[place]))
            {
                places.Add(place);
            }
        }

        return places;
    }
}
