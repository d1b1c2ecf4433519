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
    AppliedAttribute Attribute,
    IMethodSymbol? Constructor,
    ArgumentValue[] Arguments,
    KeyValuePair<string, ArgumentValue>[] Named,
    bool IsBroken,
    UnknownName? Unknown = null)
{
    /// <summary>The compiler's own values.</summary>
    public static AttributeValues From(AppliedAttribute applied, AttributeData attribute)
    {
        var written = attribute.NamedArguments;
        var named = written.IsEmpty ? [] : new KeyValuePair<string, ArgumentValue>[written.Length];
        for (var index = 0; index < named.Length; index++)
        {
            named[index] = new(written[index].Key, ArgumentValue.From(written[index].Value));
        }

        return new(applied, attribute.AttributeConstructor, ArgumentValue.From(attribute.ConstructorArguments), named, SourceErrors.In(attribute));
    }

    /// <summary>The first argument, if it is a text.</summary>
    public string? FirstText => Arguments.Length > 0 ? Arguments[0].Text : null;

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
