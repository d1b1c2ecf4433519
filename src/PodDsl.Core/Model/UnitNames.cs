using System.Text;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Encoding;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Model;

/// <summary>The names of units and of the resources that they run.</summary>
public static class UnitNames
{
    /// <summary>The name of a record in kebab-case: <c>HomeAssistant</c> is <c>home-assistant</c>.</summary>
    public static string ToKebabCase(string identifier)
    {
        var name = new StringBuilder(identifier);
        for (var index = 0; index < name.Length; index++)
        {
            name[index] = char.ToLowerInvariant(name[index]);
        }

        return SeparateWords(identifier, name);
    }

    /// <summary>The words of the name of a record: <c>HomeAssistant</c> has <c>Home</c> and <c>Assistant</c>.</summary>
    public static IReadOnlyList<string> WordsOf(string identifier) =>
        SeparateWords(identifier, new StringBuilder(identifier)).Split(['-'], StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Puts a hyphen before each word; the case of the identifier shows the start of a word.</summary>
    private static string SeparateWords(string identifier, StringBuilder characters)
    {
        var name = new StringBuilder(identifier.Length + 4);
        for (var index = 0; index < identifier.Length; index++)
        {
            var character = identifier[index];
            if (character == '_')
            {
                name.Append('-');
                continue;
            }

            if (char.IsUpper(character) && index > 0 && identifier[index - 1] != '_' && StartsWord(identifier, index))
            {
                name.Append('-');
            }

            name.Append(characters[index]);
        }

        return name.ToString();
    }

    /// <summary>True if systemd accepts the name for a unit, with a suffix such as <c>.service</c>.</summary>
    public static bool IsValid(string name)
    {
        if (name.Length == 0 || name.Length > UnitNameSyntax.MaximumBytes - "-container.service".Length || name[0] is '@' or '.')
        {
            return false;
        }

        var ats = 0;
        foreach (var character in name)
        {
            ats += character == '@' ? 1 : 0;
            if (character is not ((>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9')
                or ':' or '_' or '.' or '\\' or '-' or '@'))
            {
                return false;
            }
        }

        return ats <= 1;
    }

    /// <summary>podman's name for the resource that a unit runs or makes, with Quadlet's defaults.</summary>
    public static string ResourceName(Unit unit) =>
        NameSetting(unit)?.Value.ToArgument().Marked ?? unit.DefaultResourceName ?? QuadletNames.Of(unit.Kind, unit.Name, unit.ServiceName);

    /// <summary>The setting that names the resource of the unit, or null if there is none.</summary>
    public static Setting? NameSetting(Unit unit)
    {
        var key = unit.Kind switch
        {
            UnitKind.Container => Keys.ContainerName,
            UnitKind.Pod => Keys.PodName,
            UnitKind.Network => Keys.NetworkName,
            UnitKind.Volume => Keys.VolumeName,
            UnitKind.Image => unit.Find(Keys.ImageTag) is null ? Keys.Image : Keys.ImageTag,
            UnitKind.Build => Keys.ImageTag,
            UnitKind.Artifact => Keys.Artifact,
            _ => null,
        };

        // Others use the first tag of a build.
        return unit.Kind == UnitKind.Build
            ? unit.FindAll(Catalogue.Section.Kind, Keys.ImageTag).FirstOrDefault()
            : key is null ? null : unit.FindSetting(Catalogue.Section.Kind, key);
    }

    private static bool StartsWord(string identifier, int index) =>
        !char.IsUpper(identifier[index - 1])
        || (index + 1 < identifier.Length && char.IsLower(identifier[index + 1]));
}
