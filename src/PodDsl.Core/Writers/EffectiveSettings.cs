using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Writers;

/// <summary>The settings that count if one replaces another.</summary>
internal static class EffectiveSettings
{
    /// <summary>
    /// The unit without settings that a later one replaces: the last one of a key that counts once, or of a name such as that of a label,
    /// stays. Quadlet reads a file in this way; podman has no such rule for all of its flags.
    /// </summary>
    public static Unit Of(Unit unit)
    {
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
}
