using System.Text;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Encoding;

/// <summary>Copies unit text as its author wrote it, if it stays in its line.</summary>
public static class VerbatimEncoder
{
    /// <summary>Appends a value in the syntax of its key, or says why its meaning would change.</summary>
    public static EncodingProblem? Append(StringBuilder builder, string unitText)
    {
        for (var index = 0; index < unitText.Length; index++)
        {
            var problem = unitText[index] switch
            {
                '\n' or '\r' => Problem(EncodingProblemKind.LineBreak, index, "A line break would start another line of the unit; use one setting a line."),
                '\0' => Problem(EncodingProblemKind.Null, index, "systemd takes U+0000 for a line break; remove it."),
                >= Text.SpecifierMark and <= Text.EndMark => Problem(EncodingProblemKind.HoleNotExpanded, index, "This is unit text already; write the specifier as systemd does, for example %h."),
                _ => null,
            };
            if (problem is not null)
            {
                return problem;
            }
        }

        if (TextScanner.CheckCharacters(unitText) is { } refused)
        {
            return refused;
        }

        if (unitText.EndsWith("\\", StringComparison.Ordinal))
        {
            return Problem(EncodingProblemKind.FinalBackslash, unitText.Length - 1, "A backslash at the end would join the next line; remove it.");
        }

        builder.Append(unitText);
        return null;
    }

    private static EncodingProblem? Problem(EncodingProblemKind kind, int index, Shown message) =>
        new EncodingProblem(kind, index, message);
}
