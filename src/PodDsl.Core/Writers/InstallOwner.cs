using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.View;

namespace PodDsl.Core.Writers;

/// <summary>
/// Assigns lines of <c>[Install]</c> if a service has a timer or a socket. A line with the target of all timers belongs to the timer: in
/// the service, it would start the service at boot, beside its timer. All other lines belong to the service.
/// </summary>
internal static class InstallOwner
{
    /// <summary>True for a line of a section that stays with the service.</summary>
    public static bool IsOfService(Unit unit, Setting setting)
    {
        if (setting.Option.Section != Section.Install)
        {
            return true;
        }

        foreach (var companion in Companion.Of(unit))
        {
            if (Names(setting, companion))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The lines of <c>[Install]</c> that go to the timer, or to the socket.</summary>
    public static IEnumerable<Setting> OfCompanion(Unit unit, Companion companion)
    {
        foreach (var setting in unit.Settings)
        {
            if (setting.Option.Section == Section.Install && Names(setting, companion))
            {
                yield return setting;
            }
        }
    }

    /// <summary>True for a line that names the target of all companions of the kind.</summary>
    private static bool Names(Setting setting, Companion companion) =>
        setting.Option.Name is Keys.WantedBy or Keys.RequiredBy or Keys.UpheldBy
        && setting.Value.Reference is null && setting.Value.ToArgument().Marked == companion.Target;
}
