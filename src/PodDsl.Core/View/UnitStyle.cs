using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>The way in which the settings of a unit run podman.</summary>
internal static class UnitStyle
{
    /// <summary>True if podman stays in the foreground as the main process, instead of Quadlet's way.</summary>
    public static bool IsForeground(Unit unit) => Has(unit, Keys.Foreground);

    public static bool Has(Unit unit, string key) =>
        unit.FindSetting(Section.Style, key) is { Value: BooleanValue { Value: true } };

    /// <summary>
    /// Settings of a service in the foreground. Quadlet has its own for each, and refuses another <c>KillMode=</c> or <c>Type=</c>.
    /// </summary>
    public static bool IsOfForeground(Option option) => option.Section switch
    {
        Section.Kind => option.Name is Keys.ConmonPidFile,
        Section.Service => option.Name is Keys.KillMode or Keys.Type or Keys.PIDFile or Keys.NotifyAccess,
        _ => false,
    };

    /// <summary>
    /// The pull policy for "pull at each start, and start all the same if that fails" if podman itself pulls; null if the unit does not
    /// want that.
    /// </summary>
    public static string? PullPolicy(Unit unit) =>
        Has(unit, Keys.PullOnStart) && unit.Find(Keys.Pull) is null && Options.Find(unit.Kind, Section.Kind, Keys.Pull) is not null
            ? "newer"
            : null;

    /// <summary>True if podman makes the volume from an image. Of any other, Quadlet passes over <c>Image=</c>.</summary>
    public static bool IsMadeFromImage(Unit volume) => volume.Find(Keys.Driver)?.ToArgument().Marked == "image";

    /// <summary>True if Quadlet takes the service for one that ends. Quadlet removes quotes; systemd does not.</summary>
    public static bool IsOneshot(Unit unit) =>
        unit.FindSetting(Section.Service, Keys.Type) is { } type
        && QuadletWords.ReadLast(type.Written?.Text ?? type.Value.ToArgument().Marked) == "oneshot";
}
