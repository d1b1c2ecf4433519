using System.Globalization;
using System.Text;
using PodDsl.Core.Catalogue;

namespace PodDsl.Core.Tests.Catalogue;

/// <summary>Writes the constants of <see cref="Keys"/> from the tables of the catalogue.</summary>
internal static class KeySource
{
    /// <summary>The files in the folder of the catalogue, each with its text.</summary>
    public static IReadOnlyDictionary<string, string> Write()
    {
        var rows = Options.All.GroupBy(row => row.Name, StringComparer.Ordinal)
            .ToDictionary(row => row.Key, row => row.Select(SectionOf).Distinct(StringComparer.Ordinal).ToList(), StringComparer.Ordinal);
        var others = SystemdDirectives.SectionNames
            .SelectMany(section => SystemdDirectives.Names(section).Select(name => (Name: name, Section: section)))
            .Where(directive => !rows.ContainsKey(directive.Name))
            .GroupBy(directive => directive.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(directive => $"[{directive.Section}]").ToList(), StringComparer.Ordinal);
        return new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Keys.cs"] = Write(
                """
                /// <summary>
                /// The names of all rows of the catalogue, and of the directives of systemd that have no row: <c>KeyTests</c> writes them
                /// from the tables. Code names a key by its constant, so a misspelt one does not compile.
                /// </summary>
                [System.Diagnostics.CodeAnalysis.SuppressMessage("Naming", "CA1708", Justification = "podman and systemd call them so: CpuShares and CPUShares, Umask and UMask.")]
                """,
                rows),
            ["Keys.Systemd.cs"] = Write("/// <content>The directives of systemd that have no row.</content>", others),
        };
    }

    private static string SectionOf(Option row) => row.Section switch
    {
        Section.Kind => $"[{row.Kind}]",
        Section.Style => "Style",
        Section.Intent => "Declaration",
        _ => $"[{row.Section}]",
    };

    private static string Write(string summary, Dictionary<string, List<string>> names)
    {
        var text = new StringBuilder($"namespace PodDsl.Core.Catalogue;\n\n{summary.ReplaceLineEndings("\n")}\npublic static partial class Keys\n{{\n");
        foreach (var (name, sections) in names.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"    /// <summary>{string.Join(", ", sections)}</summary>\n    public const string {name} = \"{name}\";\n");
        }

        return text.Append("}\n").ToString();
    }
}
