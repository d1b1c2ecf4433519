using System.Collections.Concurrent;
using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.View;

/// <summary>
/// Id blocks of records, written out as id maps. Only the target says where a block starts, so units are read without their maps, and
/// whoever knows the target adds them before rules and writers see the unit.
/// </summary>
public static class IdBlocks
{
    /// <summary><c>nobody</c>, which a block has at its end if it is too small for its place.</summary>
    private const long Nobody = 65534;

    private static readonly string[] MapKeys = [Keys.UIDMap, Keys.GIDMap];

    /// <summary>The unit with the maps of its block: always the same object for the same unit and target, and itself without a block.</summary>
    public static Unit Expand(Unit unit, Target target)
    {
        if (SettingOf(unit) is null)
        {
            return unit;
        }

        // Each unit is asked for several times, and must be the same object each time.
        return unit.Keep(static _ => new ConcurrentDictionary<IdPool, Unit>()).GetOrAdd(IdPool.Of(target), pool => Write(unit, pool));
    }

    /// <summary>The units with the maps of their blocks; maps of blocks that they had before a change are replaced.</summary>
    public static UnitSet Expand(UnitSet units, Target target)
    {
        var expanded = units.Each.Select(unit => Expand(unit, target)).ToEquatableArray();
        return expanded.Zip(units.Units, ReferenceEquals).All(isSame => isSame) ? units : units with { Units = expanded };
    }

    /// <summary>The block that a record asks for, or null. In a file it only says where the maps come from.</summary>
    public static Setting? SettingOf(Unit unit) =>
        unit.Language == Language.CSharp && unit.Kind is UnitKind.Container or UnitKind.Pod ? unit.FindSetting(Section.Intent, Keys.IdBlock) : null;

    /// <summary>The number of the block that a unit has, or that the maps of its file come from; null if there is none.</summary>
    public static long? NumberOf(Unit unit) => unit.FindSetting(Section.Intent, Keys.IdBlock) is { } setting ? NumberOf(setting) : null;

    /// <summary>The number that a setting names, or null.</summary>
    public static long? NumberOf(Setting block) =>
        long.TryParse(block.Value.ToArgument().Literal, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>True if the unit has a block by itself. A container in a pod has the ids of the pod.</summary>
    public static bool Counts(Unit unit) => SettingOf(unit) is not null && unit.Find(Keys.Pod) is null;

    /// <summary>True if a unit asks for a block that there is not, so that nobody knows its ids.</summary>
    public static bool IsUnusable(Unit unit, Target target) =>
        Counts(unit) && !(NumberOf(unit) is { } number && IdPool.Of(target).Has(number));

    /// <summary>The ids of a unit's block in a sentence, with the command that gives a folder to root of the container; null if it has none.</summary>
    public static string? Describe(Unit unit, Target target, Manager manager)
    {
        if (!Counts(unit) || IsUnusable(unit, target) || NumberOf(unit) is not { } number)
        {
            return null;
        }

        var pool = IdPool.Of(target);
        var (start, end) = (pool.StartOf(number), pool.StartOf(number) + pool.BlockSize - 1);
        var host = manager.Host is { } known ? $"'{known.Name}'" : "the host";
        return target.Scope == UnitScope.User
            ? FormattableString.Invariant($"Id block {number}: subordinate UIDs and GIDs {start} to {end} of {(manager.User is { } user ? $"'{user}' on {host}" : "the user")}, who has these from 1 on. Root of the container is {start} there: podman unshare chown {start}:{start} FOLDER.")
            : FormattableString.Invariant($"Id block {number}: UIDs and GIDs {start} to {end} of {host}. Root of the container is {start} there: chown {start}:{start} FOLDER.");
    }

    /// <summary>The settings that make a block, for user ids and group ids.</summary>
    private static IEnumerable<Setting> SettingsOf(Unit unit, Setting block, long start, long size)
    {
        IdMapEntry[] entries = size > Nobody
            ? [new IdMapEntry(0, start, size)]
            : [new IdMapEntry(0, start, size - 1), new IdMapEntry(Nobody, start + size - 1, 1)];
        return MapKeys.SelectMany(key => entries.Select(
            entry => new Setting(Options.Key(unit.Kind, key), new IdMapValue(entry), block.Source) { IsOfBlock = true }));
    }

    private static Unit Write(Unit unit, IdPool pool)
    {
        var settings = unit.Settings.Where(setting => !setting.IsOfBlock).ToList();
        if (Counts(unit) && SettingOf(unit) is { } block && NumberOf(block) is { } number && pool.Has(number))
        {
            // Other entries may cut into a block, so it comes before them.
            var place = settings.FindIndex(setting => ReferenceEquals(setting, block) || IsMap(setting));
            settings.InsertRange(place, SettingsOf(unit, block, pool.StartOf(number), pool.BlockSize));
        }

        var written = settings.ToEquatableArray();
        return written == unit.Settings ? unit : unit with { Settings = written };
    }

    private static bool IsMap(Setting setting) => setting.Option.Section == Section.Kind && Array.IndexOf(MapKeys, setting.Option.Name) >= 0;
}
