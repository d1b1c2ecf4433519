using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>The arguments of one attribute, with the values of generated names.</summary>
/// <param name="Attribute">The attribute.</param>
/// <param name="Constructor">The constructor, or null if the compiler finds none.</param>
/// <param name="Arguments">The arguments of the constructor.</param>
/// <param name="Named">The named properties.</param>
/// <param name="IsBroken">True if an argument is unreadable.</param>
/// <param name="Unknown">The name that nobody can know, if that is the reason.</param>
internal sealed record AttributeValues(
    AttributeData Attribute,
    IMethodSymbol? Constructor,
    IReadOnlyList<ArgumentValue> Arguments,
    IReadOnlyList<KeyValuePair<string, ArgumentValue>> Named,
    bool IsBroken,
    UnknownName? Unknown = null)
{
    /// <summary>The compiler's own values.</summary>
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

    /// <summary>The value of a named property, or null.</summary>
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
