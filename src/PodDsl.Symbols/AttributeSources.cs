using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PodDsl.Symbols;

/// <summary>Finds the parts of an attribute in the source.</summary>
public static class AttributeSources
{
    /// <summary>The argument of a parameter or property, or null if the author wrote none.</summary>
    public static AttributeArgumentSyntax? Argument(
        AppliedAttribute attribute, string parameter, CancellationToken cancellation) =>
        Arguments(attribute, cancellation).FirstOrDefault(argument =>
            string.Equals(NameOf(argument.Syntax) ?? argument.Parameter?.Name, parameter, StringComparison.OrdinalIgnoreCase)).Syntax;

    /// <summary>
    /// The argument with characters that hardly anybody means, such as control characters: the only argument, or else the first one with
    /// such a character.
    /// </summary>
    public static AttributeArgumentSyntax? UnusualArgument(AppliedAttribute attribute, CancellationToken cancellation)
    {
        var arguments = Arguments(attribute, cancellation).ToList();
        return arguments.Count == 1
            ? arguments[0].Syntax
            : arguments.FirstOrDefault(argument => IsUnusual(ValueOf(attribute, argument))).Syntax;
    }

    /// <summary>The type argument of the generic form, or null.</summary>
    public static TypeSyntax? TypeArgument(AppliedAttribute attribute, CancellationToken cancellation) =>
        attribute.Syntax(cancellation) is { } syntax
            ? syntax.Name.DescendantNodesAndSelf().OfType<GenericNameSyntax>().LastOrDefault()?.TypeArgumentList.Arguments.FirstOrDefault()
            : null;

    private static IEnumerable<Written> Arguments(AppliedAttribute attribute, CancellationToken cancellation)
    {
        if (attribute.Syntax(cancellation) is not { ArgumentList.Arguments: var list })
        {
            yield break;
        }

        var parameters = attribute.Constructor?.Parameters ?? [];
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

    private static ArgumentValue? ValueOf(AppliedAttribute attribute, Written argument)
    {
        if (argument.Parameter is not { } parameter)
        {
            return NameOf(argument.Syntax) is { } name ? attribute.Values.Find(name) : null;
        }

        var values = attribute.Values.Arguments;
        if (parameter.Ordinal >= values.Length)
        {
            return null;
        }

        var value = values[parameter.Ordinal];
        var place = argument.Index - parameter.Ordinal;
        return parameter.IsParams && value is { Kind: TypedConstantKind.Array, IsNull: false } && place >= 0 && place < value.Values.Length
            ? value.Values[place]
            : value;
    }

    private static bool IsUnusual(ArgumentValue? value) =>
        value is not null && (value.Text is { } text ? IsUnusual(text) : Array.Exists(value.Values, IsUnusual));

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
