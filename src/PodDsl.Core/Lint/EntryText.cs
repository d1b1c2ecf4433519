using System.Text;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Lint;

/// <summary>The texts of the settings of one entry of a Quadlet file.</summary>
internal static class EntryText
{
    /// <summary>The values of one entry, with the blanks between those that stay; null if no text says one of them.</summary>
    public static string? Join(IEnumerable<Setting> settings)
    {
        var text = new StringBuilder();
        foreach (var setting in settings)
        {
            if (SettingText.Of(setting) is not { } value)
            {
                return null;
            }

            text.Append(setting.Written?.Text ?? " " + value);
        }

        return text.ToString().Trim();
    }

    /// <summary>True if one line can hold several values.</summary>
    public static bool IsList(Option option) => option.Repeat == Repeat.Words || option.SystemdSyntax == SystemdSyntax.Environment;

    /// <summary>The header of a setting's section.</summary>
    public static string SectionOf(Setting setting, UnitKind kind) =>
        setting.Option.Section == Section.Kind ? kind.ToString() : setting.Option.Section.ToString();
}
