using PodDsl.Core.Catalogue;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Import.CSharp;

/// <summary>
/// Id maps with entries for one side only (<c>u</c> and <c>g</c>) as both sides in full, which are the same maps: attributes have no such flags.
/// </summary>
internal static class SidedMaps
{
    private static readonly (string Key, IdKind Kind)[] Maps = [(Keys.UIDMap, IdKind.Uid), (Keys.GIDMap, IdKind.Gid)];

    /// <summary>The unit with both maps in full; the same unit without such flags, or where one side has no entry, which would take those of the other.</summary>
    public static Unit InFull(Unit unit)
    {
        List<Setting> entries = [.. unit.Settings.Where(IsMap)];
        if (!entries.Exists(static setting => EntryOf(setting).IsOneSided) || entries.Exists(static setting => setting.IsPassed))
        {
            return unit;
        }

        List<Setting>[] sides = [.. Maps.Select(map => InFull(unit, entries, map.Key, map.Kind))];
        return Array.Exists(sides, static side => side.Count == 0)
            ? unit
            : unit with { Settings = unit.Settings.SelectMany(setting => ReferenceEquals(setting, entries[0]) ? sides.SelectMany(static side => side) : IsMap(setting) ? [] : [setting]).ToEquatableArray() };
    }

    private static List<Setting> InFull(Unit unit, List<Setting> entries, string key, IdKind kind)
    {
        var option = Options.Key(unit.Kind, key);
        List<Setting> own = [.. entries.Where(setting => setting.Option == option)];
        return
        [
            .. (own.Count > 0 ? own : entries).Where(setting => IdMapReplay.Counts(EntryOf(setting), kind))
                .Select(setting => setting with { Option = option, Value = new IdMapValue(EntryOf(setting).WithoutSide()) }),
        ];
    }

    private static bool IsMap(Setting setting) => setting.Option.Section == Section.Kind && setting.Option.Name is Keys.UIDMap or Keys.GIDMap && setting.Value is IdMapValue;

    private static IdMapEntry EntryOf(Setting setting) => ((IdMapValue)setting.Value).Entry;
}
