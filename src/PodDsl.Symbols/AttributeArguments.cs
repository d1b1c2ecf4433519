using System.Globalization;
using Microsoft.CodeAnalysis;
using PodDsl.Core.Model;

namespace PodDsl.Symbols;

/// <summary>
/// The arguments of one attribute. Half-typed code gives arguments that are missing, of the wrong type or no constants;
/// each of them sets <see cref="IsBroken"/> and reads as absent.
/// </summary>
internal sealed class AttributeArguments(AttributeData attribute)
{
    /// <summary>Whether an argument could not be read, for which the compiler has its own error.</summary>
    public bool IsBroken { get; private set; } =
        attribute.AttributeConstructor is null
        || attribute.ConstructorArguments.Any(IsError)
        || attribute.NamedArguments.Any(named => IsError(named.Value))
        || SourceErrors.In(attribute);

    /// <summary>The parameter that is given a null that it does not take, or null if there is none.</summary>
    /// <remarks>To the compiler it is just a warning, and only where nullable annotations are on.</remarks>
    public string? NullParameter
    {
        get
        {
            for (var index = 0; index < Count; index++)
            {
                var argument = attribute.ConstructorArguments[index];
                if (argument.IsNull || (argument.Kind == TypedConstantKind.Array && argument.Values.Any(value => value.IsNull)))
                {
                    return attribute.AttributeConstructor?.Parameters[index].Name;
                }
            }

            return null;
        }
    }

    /// <summary>Says that an argument names something that could not be read.</summary>
    public void Break() => IsBroken = true;

    public int Count => attribute.ConstructorArguments.Length;

    /// <summary>The type argument of the generic form, or null.</summary>
    public ITypeSymbol? TypeArgument
    {
        get
        {
            if (attribute.AttributeClass is not { TypeArguments.Length: 1 } generic)
            {
                return null;
            }

            if (generic.TypeArguments[0] is { TypeKind: not (TypeKind.Error or TypeKind.TypeParameter) } type)
            {
                return type;
            }

            IsBroken = true;
            return null;
        }
    }

    public Text? Text(int index) => Value(index) is string text ? new Text(text) : default(Text?);

    public Text? Text(string name) => Value(name) is string text ? new Text(text) : default(Text?);

    public long? Integer(int index) => ToInteger(Value(index));

    public long? Integer(string name) => ToInteger(Value(name));

    public bool Boolean(int index, bool otherwise) => Value(index) is bool value ? value : otherwise;

    public bool Boolean(string name) => Value(name) is true;

    public bool Has(string name) => attribute.NamedArguments.Any(named => named.Key == name);

    /// <summary>Every text with the parameter or property that it is given to, those of arrays one by one.</summary>
    public IEnumerable<(string Parameter, Text Text)> Texts
    {
        get
        {
            for (var index = 0; index < Count; index++)
            {
                var parameter = attribute.AttributeConstructor?.Parameters[index].Name ?? "";
                foreach (var text in TextsOf(attribute.ConstructorArguments[index]))
                {
                    yield return (parameter, text);
                }
            }

            foreach (var named in attribute.NamedArguments)
            {
                foreach (var text in TextsOf(named.Value))
                {
                    yield return (named.Key, text);
                }
            }
        }
    }

    /// <summary>The words of a <c>params</c> array.</summary>
    public EquatableArray<Text> Words(int index) => index < Count ? Words(attribute.ConstructorArguments[index]) : default;

    /// <summary>The words of an array that is set by name.</summary>
    public EquatableArray<Text> Words(string name)
    {
        foreach (var named in attribute.NamedArguments)
        {
            if (named.Key == name)
            {
                return Words(named.Value);
            }
        }

        return default;
    }

    /// <summary>The place of an enum member among its fellows, or null where the value is none of them.</summary>
    public int? Choice(int index) => index < Count ? Choice(attribute.ConstructorArguments[index]) : null;

    /// <summary>The place of an enum member that is set by name.</summary>
    public int? Choice(string name)
    {
        foreach (var named in attribute.NamedArguments)
        {
            if (named.Key == name)
            {
                return Choice(named.Value);
            }
        }

        return null;
    }

    private static int? Choice(TypedConstant constant)
    {
        if (constant is not { Kind: TypedConstantKind.Enum, Type: INamedTypeSymbol type, Value: { } value })
        {
            return null;
        }

        foreach (var member in type.GetMembers())
        {
            if (member is IFieldSymbol { HasConstantValue: true } field && value.Equals(field.ConstantValue))
            {
                return Convert.ToInt32(value, CultureInfo.InvariantCulture);
            }
        }

        return null;
    }

    private static long? ToInteger(object? value) => value switch
    {
        int number => number,
        long number => number,
        uint number => number,
        _ => null,
    };

    private static bool IsError(TypedConstant constant) =>
        constant.Kind == TypedConstantKind.Error
        || (constant.Kind == TypedConstantKind.Array && !constant.IsNull && constant.Values.Any(IsError));

    private static IEnumerable<Text> TextsOf(TypedConstant constant)
    {
        if (constant.Kind == TypedConstantKind.Array)
        {
            return constant.IsNull ? [] : constant.Values.SelectMany(TextsOf);
        }

        return constant is { Kind: TypedConstantKind.Primitive, Value: string text } ? [new Text(text)] : [];
    }

    private object? Value(int index) =>
        index < Count && attribute.ConstructorArguments[index] is { Kind: not (TypedConstantKind.Array or TypedConstantKind.Error) } constant
            ? constant.Value
            : null;

    private object? Value(string name)
    {
        foreach (var named in attribute.NamedArguments)
        {
            if (named.Key == name && named.Value.Kind is not (TypedConstantKind.Array or TypedConstantKind.Error))
            {
                return named.Value.Value;
            }
        }

        return null;
    }

    private EquatableArray<Text> Words(TypedConstant constant)
    {
        if (constant.Kind != TypedConstantKind.Array || constant.IsNull)
        {
            IsBroken |= constant.Kind == TypedConstantKind.Error;
            return default;
        }

        var words = new List<Text>(constant.Values.Length);
        foreach (var value in constant.Values)
        {
            if (value.Value is string word)
            {
                words.Add(new Text(word));
            }
            else
            {
                IsBroken = true;
            }
        }

        return words.ToEquatableArray();
    }
}
