using System.Globalization;
using Microsoft.CodeAnalysis;
using PodDsl.Core.Primitives;

namespace PodDsl.Symbols;

/// <summary>
/// The arguments of one attribute. Half-typed code has arguments that are missing, of the wrong type or no constants; each of them sets
/// <see cref="IsBroken"/> and reads as absent.
/// </summary>
internal sealed class AttributeArguments(AttributeValues values)
{
    /// <summary>True if an argument is unreadable, for which the compiler has its own error.</summary>
    public bool IsBroken { get; private set; } =
        values.IsBroken
        || values.Constructor is null
        || Array.Exists(values.Arguments, static argument => argument.IsError)
        || Array.Exists(values.Named, static named => named.Value.IsError);

    /// <summary>The name that nobody can know, if that is the reason.</summary>
    public UnknownName? Unknown => values.Unknown;

    /// <summary>The parameter with a null that it does not take, or null if there is none.</summary>
    /// <remarks>To the compiler it is just a warning, and only where nullable annotations are on.</remarks>
    public string? NullParameter
    {
        get
        {
            for (var index = 0; index < Count; index++)
            {
                var argument = values.Arguments[index];
                if (argument.IsNull || (argument.Values.Length > 0 && Array.Exists(argument.Values, static value => value.IsNull)))
                {
                    return values.Constructor?.Parameters[index].Name;
                }
            }

            return null;
        }
    }

    /// <summary>Records that an argument names something unreadable.</summary>
    public void Break() => IsBroken = true;

    public int Count => values.Arguments.Length;

    /// <summary>The type argument of the generic form, or null.</summary>
    public ITypeSymbol? TypeArgument
    {
        get
        {
            if (values.Attribute.TypeArguments is not [var argument])
            {
                return null;
            }

            if (argument is { TypeKind: not (TypeKind.Error or TypeKind.TypeParameter) } type)
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

    /// <summary>The type of a named property, or null.</summary>
    public ITypeSymbol? Type(string name) => Value(name) as ITypeSymbol;

    public bool Has(string name) => values.Find(name) is not null;

    /// <summary>Adds every text with its parameter or property, those of arrays one by one.</summary>
    public void AddTexts(List<(string Parameter, Text Text)> texts)
    {
        for (var index = 0; index < Count; index++)
        {
            AddTexts(texts, values.Constructor?.Parameters[index].Name ?? "", values.Arguments[index]);
        }

        foreach (var named in values.Named)
        {
            AddTexts(texts, named.Key, named.Value);
        }
    }

    /// <summary>The words of a <c>params</c> array.</summary>
    public EquatableArray<Text> Words(int index) => index < Count ? Words(values.Arguments[index]) : default;

    /// <summary>The words of a named array.</summary>
    public EquatableArray<Text> Words(string name) => values.Find(name) is { } words ? Words(words) : default;

    /// <summary>The index of an enum member, or null if the value is no member.</summary>
    public int? Choice(int index) => index < Count ? Choice(values.Arguments[index]) : null;

    /// <summary>The index of a named argument's enum member.</summary>
    public int? Choice(string name) => values.Find(name) is { } choice ? Choice(choice) : null;

    private static int? Choice(ArgumentValue constant)
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

    private static void AddTexts(List<(string Parameter, Text Text)> texts, string parameter, ArgumentValue argument)
    {
        if (argument.Text is { } text)
        {
            texts.Add((parameter, new Text(text)));
        }

        foreach (var value in argument.Values)
        {
            AddTexts(texts, parameter, value);
        }
    }

    private object? Value(int index) =>
        index < Count ? Value(values.Arguments[index]) : null;

    private object? Value(string name) => values.Find(name) is { } value ? Value(value) : null;

    private static object? Value(ArgumentValue constant) =>
        constant.Kind is TypedConstantKind.Array or TypedConstantKind.Error ? null : constant.Value;

    private EquatableArray<Text> Words(ArgumentValue constant)
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
