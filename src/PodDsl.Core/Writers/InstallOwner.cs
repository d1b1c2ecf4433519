using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Writers;

/// <summary>
/// Assigns lines of <c>[Install]</c> if a service has a timer or a socket. A line with the target of all timers belongs to the timer: in
/// the service, it would start the service at boot, beside its timer. All other lines belong to the service.
/// </summary>
internal static class InstallOwner
{
    /// <summary>The lines of a section that stay with the service.</summary>
    public static IEnumerable<Setting> OfService(Unit unit, Section section)
    {
        foreach (var setting in unit.Settings)
        {
            if (setting.Option.Section == section
                && (section == Section.Install ? Keep(setting, name => Companion.Of(unit).Any(companion => companion.Target == name), isKept: false) : setting) is { } kept)
            {
                yield return kept;
            }
        }
    }

    /// <summary>The lines of <c>[Install]</c> that go to the timer, or to the socket.</summary>
    public static IEnumerable<Setting> OfCompanion(Unit unit, Companion companion)
    {
        foreach (var setting in unit.Settings)
        {
            if (setting.Option.Section == Section.Install && Keep(setting, name => name == companion.Target, isKept: true) is { } kept)
            {
                yield return kept;
            }
        }
    }

    /// <summary>The setting, or null if its name is not of the kind. Only targets are named so.</summary>
    private static Setting? Keep(Setting setting, Func<string, bool> isOfCompanion, bool isKept)
    {
        if (setting.Option.Name is not (Keys.WantedBy or Keys.RequiredBy or Keys.UpheldBy) || setting.Value.Reference is not null)
        {
            return isKept ? null : setting;
        }

        return isOfCompanion(setting.Value.ToArgument().Marked) == isKept ? setting : null;
    }
}
