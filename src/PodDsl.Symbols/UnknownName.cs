using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PodDsl.Symbols;

/// <summary>A generated name whose value nobody can know at the place of its use.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Span">Its place.</param>
/// <param name="Name">The text at that place.</param>
/// <param name="Reason">Why nobody can know it, and the way out.</param>
internal sealed record UnknownName(SyntaxTree Tree, TextSpan Span, string Name, string Reason)
{
    public const string Cycle = "its value leads back to itself. Write the name as text";

    public const string Text =
        "the text of a unit is made only when all settings are known. Use the name of the unit, or read the text in code that runs";

    public const string TooLong = "too many constants are made of each other. Write the value itself";

    public static string NotReadable(string type) => $"the names of '{type}' cannot be read. Mend what is wrong there";

    public static string NoUnit(string type) =>
        $"'{type}' makes no unit itself, so it has no such name. Name a record that does, or put the setting on the units";

    /// <summary>The same, for another place that leads there.</summary>
    public UnknownName At(SyntaxNode node) => new(node.SyntaxTree, node.Span, node.ToString(), Reason);
}
