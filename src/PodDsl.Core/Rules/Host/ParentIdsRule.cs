using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.IdMaps;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Host;

/// <summary>POD1022: <c>@</c> names an id of the host that is not the user's.</summary>
public static class ParentIdsRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD1022",
        "An id map names an id of the host that its user does not have",
        RuleCategory.IdMaps,
        Severity.Warning,
        "'{0}' maps to {1} of the host, which is not delegated to user '{2}', so podman refuses the map. Run: {3}, then podman system migrate; or name an id that {2} has.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = UnitIdMaps.MapKeys, NeedsFacts = true };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        var available = HostIds.AvailableTo(target);
        if (!available.IsRootless || !available.IsKnown || UnitIdMaps.Read(unit, target) is not { } maps)
        {
            yield break;
        }

        var seen = new HashSet<Setting>();
        foreach (var side in maps.Sides)
        {
            var ranges = side.Kind == IdKind.Uid ? available.Uids : available.Gids;
            foreach (var written in side.Entries)
            {
                var entry = written.Entry;
                if ((entry.Flags & IdMapFlags.HostIdOfParent) != 0
                    && entry.IsInRange
                    && IdMapReplay.Counts(entry, side.Kind)
                    && FirstMissing(entry, ranges) is { } id
                    && seen.Add(written.Setting))
                {
                    yield return Report(maps, side, written, id, HostIds.Count(ranges), target);
                }
            }
        }
    }

    private static long? FirstMissing(IdMapEntry entry, EquatableArray<IdMapRange> ranges)
    {
        var id = entry.HostId;
        while (id < entry.HostEnd)
        {
            var range = ranges.FirstOrDefault(range => range.HostId <= id && id < range.HostEnd);
            if (range.Size == 0)
            {
                return id;
            }

            id = range.HostEnd;
        }

        return null;
    }

    private static Finding Report(UnitIdMaps maps, IdMapSide side, WrittenEntry written, long id, long count, Target target)
    {
        var user = HostIds.UserOf(target)!;
        var option = side.Kind == IdKind.Uid ? "--add-subuids" : "--add-subgids";
        var fixes = new List<Fix>();
        if (written.Entry.HostEnd <= count
            && maps.Replace(written, written.Entry with { Flags = written.Entry.Flags & ~IdMapFlags.HostIdOfParent }) is { IsEmpty: false } edits)
        {
            fixes.Add(new Fix(
                FixKinds.CountIdsOfUser,
                FormattableString.Invariant($"Take {written.Entry.HostId} as podman counts the ids of '{user.Name}', without '@'"),
                edits));
        }

        return new Finding(
            Descriptor,
            maps.Unit,
            written.Setting.Source,
            [
                maps.Unit.Name,
                IdText.Ids(side.Ids, id, id + 1),
                user.Name,
                FormattableString.Invariant($"usermod {option} {id}-{written.Entry.HostEnd - 1} {user.Name}"),
            ])
        {
            Fixes = fixes.ToEquatableArray(),
        };
    }
}
