using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>The arguments of one attribute, with the names that are generated put in.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Constructor">The constructor that is meant, or null where the compiler finds none.</param>
/// <param name="Arguments">The arguments of the constructor.</param>
/// <param name="Named">The properties that are set by name.</param>
/// <param name="IsBroken">True if an argument could not be read.</param>
/// <param name="Unknown">The name that cannot be known, if that is why.</param>
internal sealed record AttributeValues(
    AttributeData Attribute,
    IMethodSymbol? Constructor,
    IReadOnlyList<ArgumentValue> Arguments,
    IReadOnlyList<KeyValuePair<string, ArgumentValue>> Named,
    bool IsBroken,
    UnknownName? Unknown = null)
{
    /// <summary>As the compiler has it.</summary>
    public static AttributeValues From(AttributeData attribute)
    {
        var arguments = new ArgumentValue[attribute.ConstructorArguments.Length];
        for (var index = 0; index < arguments.Length; index++)
        {
            arguments[index] = ArgumentValue.From(attribute.ConstructorArguments[index]);
        }

        return new(
            attribute,
            attribute.AttributeConstructor,
            arguments,
            [.. attribute.NamedArguments.Select(static named => new KeyValuePair<string, ArgumentValue>(named.Key, ArgumentValue.From(named.Value)))],
            SourceErrors.In(attribute));
    }

    /// <summary>The first argument, if it is a text.</summary>
    public string? FirstText => Arguments.Count > 0 ? Arguments[0].Text : null;

    /// <summary>The value of a property that is set by name, or null.</summary>
    public ArgumentValue? Find(string name)
    {
        foreach (var named in Named)
        {
            if (named.Key == name)
            {
                return named.Value;
            }
        }

        return null;
    }
}
