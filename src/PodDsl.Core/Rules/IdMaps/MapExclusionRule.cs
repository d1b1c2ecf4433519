using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1014: settings for a user namespace that exclude each other.</summary>
public static class MapExclusionRule
{
    private static readonly string[] SubIdKeys = [Keys.SubUIDMap, Keys.SubGIDMap];
    private static readonly string[] MapKeys = [UnitIdMaps.UidKey, UnitIdMaps.GidKey, .. SubIdKeys];

    public static readonly RuleDescriptor Descriptor = new(
        "POD1014",
        "Id maps exclude each other",
        RuleCategory.IdMaps,
        Severity.Error,
        "Podman refuses {0} beside {1} on '{2}'{3}. Keep one of them.");

    public static readonly UnitRule Rule = new([Descriptor], Judge) { Needs = [UserNamespaceUse.Key, Keys.SubUIDMap, Keys.SubGIDMap] };

    private static IEnumerable<Finding> Judge(Unit unit, Target target) => Check(unit) is { } finding ? [finding] : [];

    private static Finding? Check(Unit unit)
    {
        if (unit.Kind is not (UnitKind.Container or UnitKind.Pod) || unit.Find(Keys.Pod) is not null)
        {
            return null;
        }

        // An empty value is none for Quadlet, so the flag is left out.
        var mode = unit.FindSetting(Section.Kind, UserNamespaceUse.Key);
        if (mode is not null && !mode.Value.ToArgument().IsEmpty && Settings(unit, MapKeys) is { Count: > 0 } maps)
        {
            return Report(unit, mode, maps, "");
        }

        if (Settings(unit, SubIdKeys) is { Count: > 0 } subIds && RootEntry(unit) is { } entry)
        {
            var clash = Report(unit, subIds[0], [entry.Setting], $", since both map id 0 of the container (the entry '{entry.Entry}')");
            return clash with { Fixes = [Removal(unit, subIds)] };
        }

        return null;
    }

    /// <summary>The ids of a name of /etc/subuid begin with id 0 of the container; no entry may have that too.</summary>
    private static WrittenEntry? RootEntry(Unit unit)
    {
        foreach (var setting in UnitIdMaps.SettingsOf(unit))
        {
            for (var position = 0; position < setting.Entries.Count; position++)
            {
                if (setting.Entries[position] is { ContainerId: 0, Size: > 0 } entry)
                {
                    return new WrittenEntry(setting.Setting, position, entry);
                }
            }
        }

        return null;
    }

    private static Finding Report(Unit unit, Setting one, List<Setting> others, Shown reason) =>
        new(
            Descriptor,
            unit,
            one.Source,
            [Parts.Written(unit, one), Parts.Names(unit, others), unit.Name, reason])
        {
            AdditionalSources = others.Select(other => other.Source).Distinct().ToEquatableArray(),
            Fixes = [Removal(unit, [one]), Removal(unit, others)],
        };

    private static Fix Removal(Unit unit, List<Setting> settings) => new(
        settings.Exists(setting => setting.Option.Name == UserNamespaceUse.Key) ? FixKinds.RemoveUserNS : FixKinds.RemoveIdMaps,
        $"Remove {Parts.Names(unit, settings)}",
        settings.Select(setting => Edit.Remove(unit, setting)).ToEquatableArray());

    private static List<Setting> Settings(Unit unit, string[] keys) =>
        keys.SelectMany(key => unit.FindAll(Section.Kind, key)).ToList();
}
