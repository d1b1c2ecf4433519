using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>The id blocks of all units of a set, and the next ones that nobody has or had.</summary>
public sealed class BlockNumbers
{
    private readonly IdPool _pool;
    private readonly Lazy<IdAllocator> _taken;
    private long _last = -1;

    public BlockNumbers(UnitSet set, Target target)
    {
        _pool = IdPool.Of(target);
        foreach (var number in set.Each.Select(unit => IdBlocks.SettingOf(unit) is null ? null : IdBlocks.NumberOf(unit))
            .Append(set.LastIdBlock)
            .Concat(target.RetiredIdBlocks.Select(retired => (long?)retired.Number)))
        {
            // A number outside of the pool is a mistake, after which no other one should follow.
            if (number is { } known && _pool.Has(known))
            {
                _last = Math.Max(_last, known);
            }
        }

        _taken = new Lazy<IdAllocator>(() => new IdAllocator(Taken(set, target)));
    }

    /// <summary>Takes the next block, so that another unit gets the one after it.</summary>
    public long? Take()
    {
        var next = Next();
        _last = next ?? _last;
        return next;
    }

    /// <summary>The next block after all that units have or had, whose ids nobody else has; null if there is none left.</summary>
    public long? Next()
    {
        for (var number = _last + 1; _pool.Has(number); number++)
        {
            var start = _pool.StartOf(number);
            if (_taken.Value.EndOfTaken(start, _pool.BlockSize) is not { } end)
            {
                return number;
            }

            number = Math.Max(number, ((end - _pool.Start + _pool.BlockSize - 1) / _pool.BlockSize) - 1);
        }

        return null;
    }

    /// <summary>The first id of a block.</summary>
    public long StartOf(long number) => _pool.StartOf(number);

    /// <summary>The change that gives a unit a block.</summary>
    public static EquatableArray<Edit> Become(Unit unit, long number) =>
        IdBlocks.SettingOf(unit) is { } block ? [Edit.Replace(unit, block, block with { Value = new IntegerValue(number) })] : default;

    /// <summary>The fix that does it.</summary>
    public static Fix FixOf(FixKind kind, Unit unit, long number) =>
        new(kind, FormattableString.Invariant($"Give '{unit.Name}' id block {number}, the next free one"), Become(unit, number));

    /// <summary>The fix, or none without a number.</summary>
    public static EquatableArray<Fix> FixesOf(FixKind kind, Unit unit, long? number) => number is { } known ? [FixOf(kind, unit, known)] : [];

    /// <summary>Takes a block for each of several units that are records, as far as there are any left.</summary>
    public List<(Unit Unit, long Number)> TakeFor(IEnumerable<Unit> units)
    {
        var moves = new List<(Unit, long)>();
        foreach (var unit in units)
        {
            if (IdBlocks.SettingOf(unit) is not null && Take() is { } number)
            {
                moves.Add((unit, number));
            }
        }

        return moves;
    }

    /// <summary>The fix that moves units to blocks that were taken for them; none unless all of them have one.</summary>
    public static EquatableArray<Fix> FixesOf(List<(Unit Unit, long Number)> moves, int units) =>
        moves.Count < units ? []
        : moves.Count == 1 ? [FixOf(FixKinds.MoveIdBlock, moves[0].Unit, moves[0].Number)]
        :
        [
            new Fix(
                FixKinds.MoveIdBlock,
                $"Give {Listed.Names(moves.Select(move => move.Unit))} free id blocks",
                moves.SelectMany(move => Become(move.Unit, move.Number)).ToEquatableArray()),
        ];

    /// <summary>The records with a block of their own, its setting, and its number if it has one.</summary>
    public static IEnumerable<(Unit Unit, Setting Block, long? Number)> In(UnitSet set)
    {
        foreach (var unit in set.Each)
        {
            if (IdBlocks.Counts(unit) && IdBlocks.SettingOf(unit) is { } block)
            {
                yield return (unit, block, IdBlocks.NumberOf(block));
            }
        }
    }

    /// <summary>A block in a message: <c>[IdBlock(4)]</c>.</summary>
    public static SettingPart Spell(Unit unit, long number) =>
        Parts.Set(unit, Options.Common(Section.Intent, Keys.IdBlock), new IntegerValue(number));

    /// <summary>The ids that others have: maps that are no blocks, and people of the host.</summary>
    private static IEnumerable<OwnedRange> Taken(UnitSet set, Target target)
    {
        foreach (var maps in SetIdMaps.Of(set, target).All)
        {
            foreach (var side in maps.Sides)
            {
                foreach (var piece in side.Map.Pieces)
                {
                    if (piece.Entry >= 0 && !side.Entries[piece.Entry].Setting.IsOfBlock)
                    {
                        yield return new OwnedRange(piece.Range.HostId, piece.Range.HostEnd, 0);
                    }
                }
            }
        }

        if (target is { Scope: UnitScope.System, Facts: { } facts })
        {
            foreach (var range in AccountIds.Of(facts).Ranges)
            {
                yield return range;
            }
        }
    }
}
