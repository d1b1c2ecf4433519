using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>
/// The value of an attribute's argument: the compiler's, or the future value if the argument leads to a generated name.
/// </summary>
internal sealed record ArgumentValue(
    TypedConstantKind Kind, ITypeSymbol? Type, object? Value, ArgumentValue[] Values)
{
    public static ArgumentValue Error { get; } = new(TypedConstantKind.Error, null, null, []);

    public bool IsNull => Kind != TypedConstantKind.Error && Value is null;

    public bool IsError => Kind == TypedConstantKind.Error || (Values.Length > 0 && Array.Exists(Values, static value => value.IsError));

    public string? Text => Kind == TypedConstantKind.Primitive ? Value as string : null;

    public static ArgumentValue From(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Error => Error,
        TypedConstantKind.Array when !constant.IsNull => ArrayOf(constant.Type, From(constant.Values)),
        TypedConstantKind.Array => new(TypedConstantKind.Array, constant.Type, null, []),
        _ => new(constant.Kind, constant.Type, constant.Value, []),
    };

    public static ArgumentValue[] From(ImmutableArray<TypedConstant> constants)
    {
        if (constants.IsEmpty)
        {
            return [];
        }

        var values = new ArgumentValue[constants.Length];
        for (var index = 0; index < values.Length; index++)
        {
            values[index] = From(constants[index]);
        }

        return values;
    }

    public static ArgumentValue ArrayOf(ITypeSymbol? type, ArgumentValue[] values) =>
        new(TypedConstantKind.Array, type, values, values);

    public static ArgumentValue Constant(ITypeSymbol type, object? value) =>
        new(type.TypeKind == TypeKind.Enum ? TypedConstantKind.Enum : TypedConstantKind.Primitive, type, value, []);

    public static bool AreSame(ArgumentValue[] values, ArgumentValue[] others)
    {
        if (values.Length != others.Length)
        {
            return false;
        }

        for (var index = 0; index < values.Length; index++)
        {
            if (!values[index].IsSame(others[index]))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSame(ArgumentValue other) =>
        Kind == other.Kind
        && SymbolEqualityComparer.Default.Equals(Type, other.Type)
        && IsNull == other.IsNull
        && (Kind == TypedConstantKind.Array ? AreSame(Values, other.Values)
            : Value is ISymbol symbol ? SymbolEqualityComparer.Default.Equals(symbol, other.Value as ISymbol)
            : Equals(Value, other.Value));
}
