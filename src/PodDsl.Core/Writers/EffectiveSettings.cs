using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Writers;

/// <summary>The settings that count if one replaces another.</summary>
public static class EffectiveSettings
{
    private const int Few = 64;

    /// <summary>
    /// The unit without settings that a later one replaces: the last one of a key that counts once, or of a name such as that of a label,
    /// stays. Quadlet reads a file in this way; podman has no such rule for all of its flags.
    /// </summary>
    public static Unit Of(Unit unit)
    {
        if (!MayReplace(unit))
        {
            return unit;
        }

        var seen = new HashSet<(string Key, string Name)>();
        var kept = new List<Setting>(unit.Settings.Count);
        for (var index = unit.Settings.Count - 1; index >= 0; index--)
        {
            var setting = unit.Settings[index];
            if (SettingIdentity.Of(setting.Option, setting.Value) is not { } identity || seen.Add(identity))
            {
                kept.Add(setting);
            }
        }

        if (kept.Count == unit.Settings.Count)
        {
            return unit;
        }

        kept.Reverse();
        return unit with { Settings = kept.ToEquatableArray() };
    }

    /// <summary>False if surely no setting replaces another one, which in a unit of few settings is quick to see.</summary>
    private static bool MayReplace(Unit unit)
    {
        if (unit.Settings.Count > Few)
        {
            return true;
        }

        ulong seen = 0;
        for (var index = 0; index < unit.Settings.Count; index++)
        {
            var later = unit.Settings[index];
            // The values first: these are all far away in memory, and what a loop asks of one after the other comes at once.
            if (later.Value is RawValue or ClearValue || !SettingIdentity.MayHaveOne(later.Option))
            {
                continue;
            }

            var bit = NameBits.Of(later.Option.Name);
            if ((seen & bit) != 0 && Replaces(unit, later, index))
            {
                return true;
            }

            seen |= bit;
        }

        return false;
    }

    /// <summary>True if the setting at a place replaces one before it.</summary>
    private static bool Replaces(Unit unit, Setting later, int index)
    {
        for (var before = 0; before < index; before++)
        {
            var earlier = unit.Settings[before];
            if (earlier.Option.Name == later.Option.Name
                && SettingIdentity.Of(later.Option, later.Value) is { } identity && SettingIdentity.Of(earlier.Option, earlier.Value) == identity)
            {
                return true;
            }
        }

        return false;
    }
}
