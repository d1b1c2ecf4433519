using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1007: a unit declares that it shares ids with another one, but they share none.</summary>
public static class NothingSharedRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD1007",
        "Declared sharing of ids does not happen",
        RuleCategory.IdMaps,
        Severity.Warning,
        "'{0}' declares that it shares ids with '{1}', but {2}. Remove the declaration.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = [UnitIdMaps.SharesKey], Reads = Aspects.IdMaps };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        // Containers of a user share that user's ids whatever their maps are.
        if (target.Scope == UnitScope.User)
        {
            yield break;
        }

        SetIdMaps? maps = null;
        foreach (var unit in set.Having(UnitIdMaps.SharesKey))
        {
            if (unit.FindSetting(Section.Intent, UnitIdMaps.SharesKey) is null)
            {
                continue;
            }

            maps ??= SetIdMaps.Of(set, target);
            var reasons = new Dictionary<Unit, string?>(ReferenceComparer<Unit>.Instance);
            foreach (var (setting, other) in maps.SharesOf(unit))
            {
                if (other is null)
                {
                    continue;
                }

                if (!reasons.TryGetValue(other, out var reason))
                {
                    reasons.Add(other, reason = ReasonOf(maps, unit, other));
                }

                if (reason is not null)
                {
                    yield return new Finding(Descriptor, unit, setting.Source, [unit.Name, other.Name, reason])
                    {
                        Fixes =
                        [
                            new Fix(FixKinds.RemoveSharedIds, "Remove the declaration", [Edit.Remove(unit, setting)]),
                        ],
                    };
                }
            }
        }
    }

    private static string? ReasonOf(SetIdMaps maps, Unit unit, Unit other)
    {
        if (maps.OwnerOf(unit) is not { } owner || maps.OwnerOf(other) is not { } otherOwner)
        {
            // The pod of one of them is not among these units.
            return null;
        }

        if (ReferenceEquals(unit, other))
        {
            return "that is the same unit";
        }

        if (ReferenceEquals(owner, otherOwner))
        {
            return $"both are in the pod '{owner.Name}', whose map they have anyway";
        }

        var left = maps.MapsOf(owner);
        var right = maps.MapsOf(otherOwner);
        if (left is null || right is null)
        {
            return HasUnknownIds(owner) || HasUnknownIds(otherOwner)
                ? null
                : $"'{(left is null ? owner : otherOwner).Name}' has no id map";
        }

        return left.IsWhole && right.IsWhole && IsComplete(left) && IsComplete(right) && !Overlap(left, right)
            ? "they have no host id in common"
            : null;
    }

    /// <summary>True if the ids come from a user namespace mode, or from a line of the host.</summary>
    private static bool HasUnknownIds(Unit unit) =>
        !UnitIdMaps.HasMap(unit)
        && (unit.Find(Keys.UserNS) is not null || unit.Find(Keys.SubUIDMap) is not null || unit.Find(Keys.SubGIDMap) is not null);

    private static bool IsComplete(UnitIdMaps maps) => maps.Uids.Map.IsComplete && maps.Gids.Map.IsComplete;

    private static bool Overlap(UnitIdMaps left, UnitIdMaps right)
    {
        foreach (var (one, other) in new[] { (left.Uids, right.Uids), (left.Gids, right.Gids) })
        {
            var isFound = false;
            RangeSweep.FindOverlaps(
                RangesOf(one, 0).Concat(RangesOf(other, 1)),
                (first, second) => !(isFound |= first.Owner != second.Owner));
            if (isFound)
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<OwnedRange> RangesOf(IdMapSide side, int owner) =>
        side.Map.Ranges.Select(range => new OwnedRange(range.HostId, range.HostEnd, owner));
}
