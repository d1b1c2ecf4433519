using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;

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
            if (Identity(setting) is not { } identity || seen.Add(identity))
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

    private static (string Key, string Name)? Identity(Setting setting) => setting switch
    {
        { Option.Section: not Section.Kind } or { Value: RawValue } => null,
        { Option.Repeat: Repeat.Single } => (setting.Option.Name, ""),
        { Option: { IsQuadletKey: true, Syntax: QuadletSyntax.KeyValue }, Value: PairValue pair } => (setting.Option.Name, pair.Name),
        _ => null,
    };
}
