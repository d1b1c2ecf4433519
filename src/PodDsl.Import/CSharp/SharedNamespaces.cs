using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Model;

namespace PodDsl.Import.CSharp;

/// <summary>Settings that name another container within their text: its record has the name as a constant.</summary>
internal static class SharedNamespaces
{
    private const string Container = "container:";

    /// <summary>Settings with <c>container:NAME</c>.</summary>
    private static readonly HashSet<string> Modes = new([Keys.Network, Keys.Ipc, Keys.Pid, Keys.Uts, Keys.CgroupNS], StringComparer.Ordinal);

    /// <summary>The attribute, or null if the setting names no container of the import.</summary>
    public static string? TextOf(Setting setting, RecordNames records)
    {
        if (setting.Option.Section != Section.Kind || setting.Value.Reference is not null || setting.KnownText is not { } text)
        {
            return null;
        }

        if (setting.Option.Name == Keys.VolumesFrom)
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            var (name, options) = colon < 0 ? (text, "") : (text[..colon], text[colon..]);
            return records.OfContainer(name) is not { } from ? null
                : options.Length == 0 ? $"{setting.Option.Attribute}({from}.ContainerName)"
                : $"{setting.Option.Attribute}({from}.ContainerName + {CSharpText.Literal(options)})";
        }

        return Modes.Contains(setting.Option.Name) && text.StartsWith(Container, StringComparison.Ordinal) && records.OfContainer(text[Container.Length..]) is { } record
            ? $"{setting.Option.Attribute}($\"{Container}{{{record}.ContainerName}}\")"
            : null;
    }
}
