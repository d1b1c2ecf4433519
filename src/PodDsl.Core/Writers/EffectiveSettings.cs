using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Writers;

/// <summary>Which settings count where one replaces another.</summary>
internal static class EffectiveSettings
{
    /// <summary>
    /// The unit without the keys that a later one replaces: of a key that counts once, and of a name such as that of a
    /// label, the last one stays. That is how Quadlet reads a file, and podman has no such rule for all of its flags.
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
