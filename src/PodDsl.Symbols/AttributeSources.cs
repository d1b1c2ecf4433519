using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>Finds the parts of an attribute in the source.</summary>
public static class AttributeSources
{
    /// <summary>The argument of a parameter or property, or null if the author wrote none.</summary>
    public static AttributeArgumentSyntax? Argument(
        AttributeData attribute, string parameter, CancellationToken cancellation) =>
        Arguments(attribute, cancellation).FirstOrDefault(argument =>
            string.Equals(NameOf(argument.Syntax) ?? argument.Parameter?.Name, parameter, StringComparison.OrdinalIgnoreCase)).Syntax;

    /// <summary>
    /// The argument with characters that hardly anybody means, such as control characters: the only argument, or else the first one with
    /// such a character.
    /// </summary>
    public static AttributeArgumentSyntax? UnusualArgument(AttributeData attribute, CancellationToken cancellation)
    {
        var arguments = Arguments(attribute, cancellation).ToList();
        return arguments.Count == 1
            ? arguments[0].Syntax
            : arguments.FirstOrDefault(argument => IsUnusual(ValueOf(attribute, argument))).Syntax;
    }

    /// <summary>The type argument of the generic form, or null.</summary>
    public static TypeSyntax? TypeArgument(AttributeData attribute, CancellationToken cancellation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax syntax
            ? syntax.Name.DescendantNodesAndSelf().OfType<GenericNameSyntax>().LastOrDefault()?.TypeArgumentList.Arguments.FirstOrDefault()
            : null;

    private static IEnumerable<Written> Arguments(AttributeData attribute, CancellationToken cancellation)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax { ArgumentList.Arguments: var list })
        {
            yield break;
        }

        var parameters = attribute.AttributeConstructor?.Parameters ?? [];
        for (var index = 0; index < list.Count; index++)
        {
            var name = NameOf(list[index]);
            var parameter = name is not null
                ? parameters.FirstOrDefault(candidate => candidate.Name == name)
                : parameters.Length == 0 ? null : parameters[Math.Min(index, parameters.Length - 1)];
            yield return new Written(list[index], parameter, index);
        }
    }

    private static string? NameOf(AttributeArgumentSyntax argument) =>
        (argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText;

    private static TypedConstant ValueOf(AttributeData attribute, Written argument)
    {
        if (argument.Parameter is not { } parameter)
        {
            return attribute.NamedArguments.FirstOrDefault(named => named.Key == NameOf(argument.Syntax)).Value;
        }

        if (parameter.Ordinal >= attribute.ConstructorArguments.Length)
        {
            return default;
        }

        var value = attribute.ConstructorArguments[parameter.Ordinal];
        var place = argument.Index - parameter.Ordinal;
        return parameter.IsParams && value is { Kind: TypedConstantKind.Array, IsNull: false } && place >= 0 && place < value.Values.Length
            ? value.Values[place]
            : value;
    }

    private static bool IsUnusual(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Array => !constant.IsNull && constant.Values.Any(IsUnusual),
        TypedConstantKind.Primitive => constant.Value is string text && IsUnusual(text),
        _ => false,
    };

    private static bool IsUnusual(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            if (index + 1 < text.Length && char.IsSurrogatePair(text[index], text[index + 1]))
            {
                index++;
            }
            else if (char.IsControl(text[index]) || char.IsSurrogate(text[index])
                || text[index] is '\ufffe' or '\uffff' or (>= '\ufdd0' and <= '\ufdef'))
            {
                return true;
            }
        }

        return false;
    }

    private readonly record struct Written(AttributeArgumentSyntax Syntax, IParameterSymbol? Parameter, int Index);
}
