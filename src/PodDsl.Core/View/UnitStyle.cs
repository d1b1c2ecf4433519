using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>What the settings of a unit say on how podman is run.</summary>
internal static class UnitStyle
{
    /// <summary>True if podman stays in the foreground as the main process, instead of Quadlet's way.</summary>
    public static bool IsForeground(Unit unit) => Has(unit, Keys.Foreground);

    public static bool Has(Unit unit, string key) =>
        unit.FindSetting(Section.Style, key) is { Value: BooleanValue { Value: true } };

    /// <summary>
    /// Settings that only a service in the foreground has. Quadlet has its own for each, and refuses another
    /// <c>KillMode=</c> or <c>Type=</c>.
    /// </summary>
    public static bool IsOfForeground(Option option) => option.Section switch
    {
        Section.Kind => option.Name is Keys.ConmonPidFile,
        Section.Service => option.Name is Keys.KillMode or Keys.Type or Keys.PIDFile or Keys.NotifyAccess,
        _ => false,
    };

    /// <summary>
    /// The pull policy that stands for "pull at each start, and start all the same if that fails" where podman itself
    /// pulls; null where the unit says nothing of the kind.
    /// </summary>
    public static string? PullPolicy(Unit unit) =>
        Has(unit, Keys.PullOnStart) && unit.Find(Keys.Pull) is null && Options.Find(unit.Kind, Section.Kind, Keys.Pull) is not null
            ? "newer"
            : null;

    /// <summary>True if Quadlet takes the service for one that ends. It takes quotes off, which systemd does not.</summary>
    public static bool IsOneshot(Unit unit) =>
        unit.FindSetting(Section.Service, Keys.Type) is { } type
        && QuadletWords.ReadLast(type.Written?.Text ?? type.Value.ToArgument().Marked) == "oneshot";
}
