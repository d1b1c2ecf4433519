using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1025: the pool of the host has no block of that number.</summary>
public static class BlockOutsidePoolRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD1025",
        "An id block is outside of the pool",
        RuleCategory.IdMaps,
        Severity.Error,
        "'{0}' has id block {1}, and {2}, so no unit is written. {3}.")
    {
        IsOfRecordsOnly = true,
    };

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = [Keys.IdBlock], Reads = Aspects.IdMaps };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var numbers = new Lazy<BlockNumbers>(() => new BlockNumbers(set, target));
        var pool = IdPool.Of(target);
        return BlockNumbers.In(set).Where(found => found.Number is { } number && !pool.Has(number))
            .Select(found => Report(found.Unit, found.Block, found.Number!.Value, pool, numbers.Value.Next()));
    }

    private static Finding Report(Unit unit, Setting block, long number, IdPool pool, long? next)
    {
        var last = pool.Blocks - 1;
        Shown room = pool.Blocks <= 0
            ? FormattableString.Invariant($"from {pool.Start} on there is no room for a block of {pool.BlockSize} ids")
            : FormattableString.Invariant($"the pool has blocks 0 to {last}, which are the ids {pool.Start} to {pool.End - 1}");
        Shown remedy = next is { } free
            ? number < 0
                ? (Shown)$"Write {BlockNumbers.Spell(unit, free)}, the next free one"
                : (Shown)$"Write {BlockNumbers.Spell(unit, free)}, the next free one, or enlarge the pool"
            : "Enlarge the pool, or make its blocks smaller";
        return new Finding(Descriptor, unit, block.Source, [unit.Name, FormattableString.Invariant($"{number}"), room, remedy])
        {
            Fixes = BlockNumbers.FixesOf(FixKinds.MoveIdBlock, unit, next),
        };
    }
}
