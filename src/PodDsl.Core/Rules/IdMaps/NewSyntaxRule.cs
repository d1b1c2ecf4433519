using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1017: an id map in a syntax that the podman of the target does not know yet.</summary>
public static class NewSyntaxRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD1017",
        "An id map is written in a way that is newer than the podman that the units are for",
        RuleCategory.IdMaps,
        Severity.Error,
        "'{0}' of '{1}' needs podman {2} because of {3}, and the units are for {4}. {5}.");

    public static readonly UnitRule Rule = new([Descriptor], Judge)
    {
        Needs = [UnitIdMaps.UidKey, UnitIdMaps.GidKey, UserNamespaceUse.Key],
    };

    private static IEnumerable<Finding> Judge(Unit unit, Target target) =>
        CheckEntries(unit, target).Concat(CheckMode(unit, target));

    private static IEnumerable<Finding> CheckEntries(Unit unit, Target target)
    {
        if (target.Podman.Has(Behaviors.ReadsIdMapFlags) || UnitIdMaps.Read(unit, target) is not { } maps)
        {
            yield break;
        }

        var fixes = Expand(maps);
        foreach (var written in maps.Uids.Entries.Concat(maps.Gids.Entries).Distinct())
        {
            if (written.Entry.Flags != IdMapFlags.None)
            {
                var flags = (written.Entry.Flags & IdMapFlags.HostIdOfParent) != 0 ? "@" : written.Entry.ToString().Substring(0, 1);
                yield return Report(unit, written.Setting, written.Entry.ToString(), Behaviors.ReadsIdMapFlags, Parts.Either(unit, flags switch { "@" => "HostIdOfParent", "+" => "Extend", _ => $"the '{flags}'" }, $"the '{flags}'"), target, "Write plain entries", fixes);
            }
        }
    }

    /// <summary>The map that podman makes in the end, as plain entries for each kind of id.</summary>
    private static EquatableArray<Fix> Expand(UnitIdMaps maps)
    {
        if (!maps.IsWhole || maps.Pair.Refusal is not null || !maps.Uids.Map.IsComplete || !maps.Gids.Map.IsComplete)
        {
            return default;
        }

        var isUidDone = false;
        var isGidDone = false;
        var edits = maps.Rewrite(written =>
        {
            var isUid = written.Setting.Option.Name == UnitIdMaps.UidKey;
            if (isUid ? isUidDone : isGidDone)
            {
                return [];
            }

            (isUidDone, isGidDone) = (isUidDone || isUid, isGidDone || !isUid);
            return Plain(isUid ? maps.Uids : maps.Gids);
        }).ToList();
        var missing = maps.UidSettings.Count == 0 ? UnitIdMaps.UidKey : UnitIdMaps.GidKey;
        if (maps.IsCopied)
        {
            var side = missing == UnitIdMaps.UidKey ? maps.Uids : maps.Gids;
            edits.Add(Edit.Add(maps.Unit, [.. Plain(side).Select(entry => maps.NewSetting(missing, entry))]));
        }

        return [new Fix(FixKinds.ExpandIdMap, "Write the map with plain entries", edits.ToEquatableArray())];
    }

    private static IEnumerable<IdMapEntry> Plain(IdMapSide side) =>
        side.Map.Ranges.Select(range => new IdMapEntry(range.ContainerId, range.HostId, range.Size));

    private static IEnumerable<Finding> CheckMode(Unit unit, Target target)
    {
        if (UserNamespaceUse.Read(unit) is not { } mode)
        {
            yield break;
        }

        if (mode.Mode == UserNamespace.KeepId && mode.Namespace.HasSize && !target.Podman.Has(Behaviors.ReadsSizeOfKeepId) && target.Scope == UnitScope.User)
        {
            yield return Report(
                unit, mode.Setting, mode.Text, Behaviors.ReadsSizeOfKeepId, "size=", target, "Leave it out", [mode.Become(FixKinds.RemoveKeepIdSize, mode.Namespace.WithoutSize())]);
        }

        if (mode.Mode == UserNamespace.Auto && !target.Podman.Has(Behaviors.ReadsParentIdsInAuto)
            && mode.Namespace.NamesParentIds)
        {
            // Root's own ids are those of the host, so the sign has no effect there.
            EquatableArray<Fix> fixes = target.Scope == UnitScope.System
                ? [mode.Become(FixKinds.RemoveParentSign, mode.Namespace.WithoutParentSigns())]
                : default;
            yield return Report(unit, mode.Setting, mode.Text, Behaviors.ReadsParentIdsInAuto, "the '@'", target, "Write the id without it", fixes);
        }
    }

    private static Finding Report(
        Unit unit, Setting setting, string value, Behavior reading, Shown what, Target target, string remedy, EquatableArray<Fix> fixes) =>
        new(Descriptor, unit, setting.Source, [value, unit.Name, reading.Since.ToString(), what, target.Podman.ToString(), remedy]) { Fixes = fixes };
}
