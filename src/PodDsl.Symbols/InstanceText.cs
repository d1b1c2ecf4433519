using PodDsl.Core.Encoding;
using PodDsl.Core.Primitives;

namespace PodDsl.Symbols;

/// <summary>
/// Fills in the instance where texts of a template name it: a record that is an instance is known by name, so that rules and other units know
/// its texts too.
/// </summary>
internal static class InstanceText
{
    private static readonly string Escaped = Text.Specifier('i').Marked;
    private static readonly string Unescaped = Text.Specifier('I').Marked;

    public static bool Names(string text) => text.IndexOf(Escaped, StringComparison.Ordinal) >= 0 || text.IndexOf(Unescaped, StringComparison.Ordinal) >= 0;

    /// <param name="text">The text.</param>
    /// <param name="instance">The instance; without one, the text stays the same.</param>
    public static string Fill(string text, string? instance) => instance is null || !Names(text)
        ? text
        : text.Replace(Escaped, instance).Replace(Unescaped, SystemdEscape.Unescape(instance) ?? Unescaped);

    /// <summary>The same for all texts of an attribute.</summary>
    public static AttributeValues Fill(AttributeValues values, string? instance) => instance is null ? values : FillAll(values, instance);

    private static AttributeValues FillAll(AttributeValues values, string instance) => values with
    {
        Arguments = [.. values.Arguments.Select(argument => Fill(argument, instance))],
        Named = [.. values.Named.Select(named => new KeyValuePair<string, ArgumentValue>(named.Key, Fill(named.Value, instance)))],
    };

    private static ArgumentValue Fill(ArgumentValue value, string instance) => value switch
    {
        { Text: { } text } => value with { Value = Fill(text, instance) },
        { Kind: Microsoft.CodeAnalysis.TypedConstantKind.Array, IsNull: false } => ArgumentValue.ArrayOf(value.Type, [.. value.Values.Select(element => Fill(element, instance))]),
        _ => value,
    };
}
