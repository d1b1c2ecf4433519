using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PodDsl.Symbols;

/// <summary>A generated name that cannot be known where it is used.</summary>
/// <param name="Tree">The file.</param>
/// <param name="Span">Where it stands.</param>
/// <param name="Name">What stands there.</param>
/// <param name="Reason">Why it cannot be known, and the way out.</param>
internal sealed record UnknownName(SyntaxTree Tree, TextSpan Span, string Name, string Reason)
{
    public const string Cycle = "its value leads back to itself. Write the name as text";

    public const string Text =
        "the text of a unit is made only when all settings are known. Use the name of the unit, or read the text in code that runs";

    public const string TooLong = "too many constants are made of each other. Write the value itself";

    public static string NotReadable(string type) => $"the names of '{type}' cannot be read. Mend what is wrong there";

    public static string NoUnit(string type) =>
        $"'{type}' makes no unit itself, so it has no such name. Name a record that does, or put the setting on the units";

    /// <summary>The same at another place, which leads there.</summary>
    public UnknownName At(SyntaxNode node) => new(node.SyntaxTree, node.Span, node.ToString(), Reason);
}
