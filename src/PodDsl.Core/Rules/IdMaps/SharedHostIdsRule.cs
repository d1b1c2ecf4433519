using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1003: two containers, or pods, map to the same ids of the host without a declaration.</summary>
/// <remarks>
/// It is for root only: containers of a user share the ids of that user anyway, as each has all of them without a map.
/// </remarks>
public static class SharedHostIdsRule
{
    /// <summary>
    /// The number of others in the reports on a unit, for each kind of id. If a hundred units have a copy of one map, a few names are
    /// enough, and the cost stays that of the sweep.
    /// </summary>
    private const int MaximumOthers = 5;

    public static RuleDescriptor Descriptor { get; } = new(
        "POD1003",
        "Containers share host ids",
        RuleCategory.IdMaps,
        Severity.Warning,
        "Host {0} of '{1}' and {3} of '{2}' overlap: each of the two can reach what belongs to the other. {4}.");

    public static SetRule Rule { get; } = new([Descriptor], Check) { Reads = Aspects.IdMaps };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        if (target.Scope == UnitScope.User)
        {
            return [];
        }

        var maps = new SetIdMaps(set, target);
        var overlaps = Find(maps, set.Steps);
        if (overlaps.Count == 0)
        {
            return [];
        }

        // Entries that lead to the host's own accounts stay, since their authors mean them.
        var mover = new HostIdMover(new IdAllocator(maps.TakenHostIds()), IsMovable);
        var reported = set.Steps.Over(overlaps)
            .GroupBy(overlap => (overlap.Unit, overlap.Other, Setting: SettingOf(maps, overlap)))
            .Select(group => (Overlap: group.First(), IsBoth: group.Count() > 1))
            .OrderBy(found => found.Overlap.Unit)
            .ThenBy(found => found.Overlap.Kind)
            .ThenBy(found => found.Overlap.Other);
        return [.. set.Steps.Over(reported).Select(found => Report(maps, found.Overlap, found.IsBoth, mover))];
    }

    private static List<Overlap> Find(SetIdMaps maps, Steps steps)
    {
        var declared = maps.DeclaredShares();
        var found = new List<Overlap>();
        var counts = new Dictionary<(IdKind, int), int>();
        var seen = new HashSet<(IdKind, int, int)>();
        foreach (var kind in new[] { IdKind.Uid, IdKind.Gid })
        {
            var pieces = new List<(int Unit, IdMapPiece Piece)>();
            foreach (var unit in steps.Over(Enumerable.Range(0, maps.All.Count)))
            {
                foreach (var piece in SideOf(maps.All[unit], kind).Map.Pieces)
                {
                    if (piece.Range.IsInRange && piece.Entry >= 0)
                    {
                        pieces.Add((unit, piece));
                    }
                }
            }

            RangeSweep.FindOverlaps(
                pieces.Select((piece, index) =>
                    new OwnedRange(piece.Piece.Range.HostId, piece.Piece.Range.HostEnd, index)),
                (first, second) =>
                {
                    var (left, right) = (pieces[first.Owner], pieces[second.Owner]);
                    if (left.Unit == right.Unit
                        || declared.Contains((maps.All[left.Unit].Unit, maps.All[right.Unit].Unit)))
                    {
                        return true;
                    }

                    Note(kind, left, right);
                    Note(kind, right, left);
                    return counts[(kind, right.Unit)] < MaximumOthers;
                },
                steps);
        }

        return found;

        void Note(IdKind kind, (int Unit, IdMapPiece Piece) one, (int Unit, IdMapPiece Piece) other)
        {
            counts.TryGetValue((kind, one.Unit), out var count);
            if (count < MaximumOthers && seen.Add((kind, one.Unit, other.Unit)))
            {
                count++;
                found.Add(new Overlap(kind, one.Unit, one.Piece, other.Unit, other.Piece));
            }

            counts[(kind, one.Unit)] = count;
        }
    }

    private static Finding Report(
        SetIdMaps maps,
        Overlap overlap,
        bool isBoth,
        HostIdMover mover)
    {
        var one = maps.All[overlap.Unit];
        var other = maps.All[overlap.Other];
        var side = SideOf(one, overlap.Kind);
        var entry = side.Entries[overlap.Piece.Entry];
        var move = mover.Of(one, overlap.Kind, entry.Entry);
        var declaration = Parts.Declaration(one.Unit, UnitIdMaps.SharesKey, other.Unit);
        var remedy = move is null
            ? (Shown)$"Move one range, or declare {declaration}"
            : $"Move one range, for example to {entry.Entry.HostId + move.By}, or declare {declaration}";

        var fixes = new List<Fix>();
        if (move is not null)
        {
            var title = FormattableString.Invariant(
                $"Move the host ids of '{one.Unit.Name}' to {move.Start + move.By}, the next free range");
            fixes.Add(new Fix(FixKinds.MoveHostIds, title, move.Edits));
        }

        fixes.Add(Declarations.Declare(
            one.Unit,
            UnitIdMaps.SharesKey,
            new ReferenceValue(other.Unit.ToReference()),
            $"Declare that '{one.Unit.Name}' shares ids with '{other.Unit.Name}'"));

        var range = overlap.Piece.Range;
        var otherRange = overlap.OtherPiece.Range;
        return new Finding(
            Descriptor,
            one.Unit,
            entry.Setting.Source,
            [
                IdText.Ids(isBoth ? IdText.BothIds : side.Ids, range.HostId, range.HostEnd),
                one.Unit.Name,
                other.Unit.Name,
                IdText.Range(otherRange.HostId, otherRange.HostEnd),
                remedy,
            ])
        {
            AdditionalSources = [SideOf(other, overlap.Kind).Entries[overlap.OtherPiece.Entry].Setting.Source],
            Fixes = fixes.ToEquatableArray(),
        };
    }

    private static bool IsMovable(IdMapEntry entry) =>
        entry.HostId >= IdAllocator.FirstHostId && (entry.Flags & IdMapFlags.HostIdOfParent) == 0;

    /// <summary>The place to report an overlap. The rule reports an entry for both kinds of ids once.</summary>
    private static Setting SettingOf(SetIdMaps maps, Overlap overlap) =>
        SideOf(maps.All[overlap.Unit], overlap.Kind).Entries[overlap.Piece.Entry].Setting;

    private static IdMapSide SideOf(UnitIdMaps maps, IdKind kind) => kind == IdKind.Uid ? maps.Uids : maps.Gids;

    private sealed record Overlap(IdKind Kind, int Unit, IdMapPiece Piece, int Other, IdMapPiece OtherPiece);
}
