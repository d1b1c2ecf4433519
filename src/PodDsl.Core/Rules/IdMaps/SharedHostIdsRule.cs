using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1003: containers, or pods, map to the same ids of the host without a declaration.</summary>
/// <remarks>
/// It is for root only: containers of a user share the ids of that user anyway, as each has all of them without a map.
/// </remarks>
public static class SharedHostIdsRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD1003",
        "Containers share host ids",
        RuleCategory.IdMaps,
        Severity.Warning,
        "{0} share {1} of the host, so each can reach files and processes of {2}. {3}, or declare {4}{5}.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = UnitIdMaps.MapKeys, Reads = Aspects.IdMaps };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        if (target.Scope == UnitScope.User)
        {
            return [];
        }

        var maps = SetIdMaps.Of(set, target);
        var declared = maps.DeclaredShares();
        var groups = Find(maps, declared, set.Steps);
        if (groups.Count == 0)
        {
            return [];
        }

        // Entries that lead to the host's own accounts stay, since their authors mean them.
        var mover = new HostIdMover(new IdAllocator(maps.TakenHostIds()), IsMovable, new BlockNumbers(set, target));

        // Who shares several ranges, or ids of both kinds, decides once.
        return groups.GroupBy(group => string.Join(" ", group.Select(piece => piece.Unit.FileName).Distinct()), StringComparer.Ordinal)
            .Select(same => Report([.. same.SelectMany(group => group)], declared, mover, set.Steps));
    }

    /// <summary>The pieces of maps that lead to the same ids, by groups, in the order of their units.</summary>
    private static List<List<Piece>> Find(SetIdMaps maps, HashSet<(Unit, Unit)> declared, Steps steps)
    {
        var pieces = new List<Piece>();
        foreach (var unit in steps.Over(maps.All))
        {
            foreach (var side in unit.Sides)
            {
                foreach (var piece in side.Map.Pieces)
                {
                    if (piece.Range.IsInRange && piece.Entry >= 0)
                    {
                        pieces.Add(new Piece(unit, side, side.Entries[piece.Entry], piece.Range));
                    }
                }
            }
        }

        var sweep = new ClashSweep(
            pieces.Count,
            (one, other) => ReferenceEquals(pieces[one].Unit, pieces[other].Unit),
            (one, other) => declared.Contains((pieces[one].Unit, pieces[other].Unit)) || AreOfOneBlock(pieces[one], pieces[other]),
            steps);
        foreach (var kind in (IdKind[])[IdKind.Uid, IdKind.Gid])
        {
            var ranges = new List<OwnedRange>();
            for (var index = 0; index < pieces.Count; index++)
            {
                if (pieces[index].Side.Kind == kind)
                {
                    ranges.Add(new OwnedRange(pieces[index].Range.HostId, pieces[index].Range.HostEnd, index));
                }
            }

            sweep.Look(ranges, static _ => null);
        }

        return [.. sweep.Groups.Select(group => group.Select(index => pieces[index]).ToList())];
    }

    /// <summary>Two units on one block have a rule of their own.</summary>
    private static bool AreOfOneBlock(Piece one, Piece other) =>
        UnitBlock.Has(one.Unit, one.Entry) && UnitBlock.Has(other.Unit, other.Entry) && IdBlocks.NumberOf(one.Unit) == IdBlocks.NumberOf(other.Unit);

    private static Finding Report(List<Piece> pieces, HashSet<(Unit, Unit)> declared, HostIdMover mover, Steps steps)
    {
        var byUnit = steps.Over(pieces).GroupBy(piece => piece.Unit, ReferenceComparer<Unit>.Instance).Select(own => own.ToList()).ToList();
        var (first, partners) = (byUnit[0][0], PartnersOf(byUnit[0], pieces, declared));
        var isPair = byUnit.Count == 2;

        // Of two either can move, of several all but the first.
        var moves = byUnit.Skip(isPair ? 0 : 1).Select(own => Move(own, mover)).OfType<MovedIds>().ToList();
        Shown where = moves.Count == 0 ? default : (Shown)$", for example '{moves[0].Unit.Name}' to {moves[0].To}";
        var remedy = (Shown)$"{(isPair ? "Move one of them" : "Move all but one of them apart")}{where}";
        return new Finding(
            Descriptor,
            first.Unit,
            first.Entry.Setting.Source,
            [
                Listed.Names(byUnit.Select(own => own[0].Unit)),
                SharedIds(pieces, steps),
                isPair ? "the other" : "the others",
                remedy,
                Parts.Declaration(first.Unit, UnitIdMaps.SharesKey, partners[0]),
                isPair ? "" : " and the like for those that mean it",
            ])
        {
            Others = byUnit.Skip(1).Select(own => new FindingPlace(own[0].Unit, own[0].Entry.Setting.Source)).ToEquatableArray(),
            Fixes = [.. FixesOf(moves, isPair), Declare(first.Unit, partners)],
        };
    }

    private static IEnumerable<Fix> FixesOf(List<MovedIds> moves, bool isPair) => isPair || moves.Count == 0
        ? moves.Select(move => new Fix(
            move.Block is null ? FixKinds.MoveHostIds : FixKinds.MoveIdBlock,
            move.Block is { } block
                ? FormattableString.Invariant($"Give '{move.Unit.Name}' id block {block}, the next free one")
                : FormattableString.Invariant($"Move the host ids of '{move.Unit.Name}' to {move.Start}, the next free range"),
            move.Edits))
        : [new Fix(
            FixKinds.MoveHostIds,
            $"Move the host ids of {Listed.Names(moves.Select(move => move.Unit))} to free ranges",
            moves.SelectMany(move => move.Edits).ToEquatableArray())];

    private static Fix Declare(Unit unit, List<Unit> others) => Declarations.Declare(
        unit,
        UnitIdMaps.SharesKey,
        others.Select(other => new ReferenceValue(other.ToReference())),
        $"Declare that '{unit.Name}' shares ids with {Listed.Names(others)}");

    /// <summary>Where the ids of a unit would go, both kinds together where they lead to the same ids.</summary>
    private static MovedIds? Move(List<Piece> own, HostIdMover mover)
    {
        var moves = own
            .Select(piece => (Piece: piece, Move: mover.Of(piece.Maps, piece.Side.Kind, piece.Entry)))
            .Where(found => found.Move is not null)
            .GroupBy(found => found.Move!, ReferenceComparer<HostIdMove>.Instance)
            .ToList();
        return moves.Count == 0 ? null : new MovedIds(
            own[0].Unit,
            moves[0].Key.Start + moves[0].Key.By,
            moves[0].First().Piece.Entry.Entry.HostId + moves[0].Key.By,
            moves.SelectMany(move => move.Key.Edits).ToEquatableArray(),
            moves[0].Key.Block);
    }

    /// <summary>The other units with which a unit shares ids without saying so.</summary>
    private static List<Unit> PartnersOf(List<Piece> own, List<Piece> pieces, HashSet<(Unit, Unit)> declared)
    {
        var ranges = own.GroupBy(piece => piece.Side.Kind).ToDictionary(ofKind => ofKind.Key, ofKind => new RangeIndex(ofKind.Select(RangeOf)));
        return [.. pieces.Where(piece => !ReferenceEquals(piece.Unit, own[0].Unit)
            && !declared.Contains((own[0].Unit, piece.Unit))
            && ranges.TryGetValue(piece.Side.Kind, out var ofKind)
            && ofKind.Overlapping(piece.Range.HostId, piece.Range.HostEnd).Any())
            .Select(piece => piece.Unit)
            .Distinct(ReferenceComparer<Unit>.Instance)];
    }

    /// <summary>The ids that more than one of the units have: <c>UIDs and GIDs 110000-114998</c>.</summary>
    private static Shown SharedIds(List<Piece> pieces, Steps steps)
    {
        var byKind = pieces.GroupBy(piece => piece.Side.Kind)
            .Select(ofKind => (ofKind.First().Side.Ids, Ranges: Shared(steps.Over(ofKind))))
            .Where(found => found.Ranges.Count > 0)
            .ToList();
        return byKind.Count == 2 && byKind[0].Ranges.SequenceEqual(byKind[1].Ranges)
            ? Show(IdText.BothIds, byKind[0].Ranges)
            : Shown.Join(" and ", byKind.Select(found => Show(found.Ids, found.Ranges)));
    }

    private static Shown Show(string ids, List<(long Start, long End)> ranges) => ranges.Count == 1
        ? IdText.Ids(ids, ranges[0].Start, ranges[0].End)
        : $"{ids} {Listed.All([.. ranges.Select(range => (Shown)IdText.Range(range.Start, range.End))])}";

    /// <summary>The ranges that pieces of more than one unit cover, those that touch as one.</summary>
    private static List<(long Start, long End)> Shared(IEnumerable<Piece> pieces)
    {
        var shared = new List<(long Start, long End)>();
        var open = new Dictionary<Unit, int>(ReferenceComparer<Unit>.Instance);
        var start = 0L;
        foreach (var (id, unit, step) in pieces
            .SelectMany(static piece => new[] { (Id: piece.Range.HostId, piece.Unit, Step: 1), (Id: piece.Range.HostEnd, piece.Unit, Step: -1) })
            .OrderBy(edge => edge.Id)
            .ThenByDescending(edge => edge.Step))
        {
            var before = open.Count;
            open.TryGetValue(unit, out var count);
            if (count + step == 0)
            {
                open.Remove(unit);
            }
            else
            {
                open[unit] = count + step;
            }

            if (before == 1 && open.Count == 2)
            {
                start = id;
            }
            else if (before == 2 && open.Count == 1 && id > start)
            {
                shared.Add((start, id));
            }
        }

        return shared;
    }

    private static OwnedRange RangeOf(Piece piece) => new(piece.Range.HostId, piece.Range.HostEnd, 0);

    private static bool IsMovable(IdMapEntry entry) =>
        entry.HostId >= IdAllocator.FirstHostId && (entry.Flags & IdMapFlags.HostIdOfParent) == 0;

    /// <summary>What is left of an entry in the map of a unit, for one kind of ids.</summary>
    private sealed record Piece(UnitIdMaps Maps, IdMapSide Side, WrittenEntry Entry, IdMapRange Range)
    {
        public Unit Unit => Maps.Unit;
    }

    /// <summary>Free ids for a unit: where they start, where those of the entry in question do, and the change.</summary>
    private sealed record MovedIds(Unit Unit, long Start, long To, EquatableArray<Edit> Edits, long? Block);
}
