using System.Text.RegularExpressions;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose.Topics;

/// <summary>Templates in values, which docker fills in for services of a swarm.</summary>
internal static partial class SwarmTemplates
{
    /// <summary>Says of a value with a template that it stays as it is.</summary>
    public static void Tell(TakenFields fields, string field, YamlScalar value)
    {
        if (Template().Match(value.Text) is { Success: true } template)
        {
            fields.Note(
                NoteKind.Changed, field, $"Only a swarm fills in '{template.Value}': the unit has it as it is.", "Write the value; %H is the name of the host.", value.Source);
        }
    }

    [GeneratedRegex(@"\{\{[^{}]*\.(Service|Node|Task)\b[^{}]*\}\}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Template();
}
