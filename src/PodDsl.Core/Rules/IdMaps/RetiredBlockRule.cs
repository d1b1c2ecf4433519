using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1027: a record has an id block that was retired.</summary>
public static class RetiredBlockRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD1027",
        "A retired id block is back",
        RuleCategory.IdMaps,
        Severity.Error,
        "'{0}' has id block {1}, which is retired ({2}): files that are left of it would belong to '{0}'. {3}.")
    {
        IsOfRecordsOnly = true,
    };

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = [Keys.IdBlock], Reads = Aspects.IdMaps };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        if (target.RetiredIdBlocks.IsEmpty)
        {
            return [];
        }

        var retired = target.RetiredIdBlocks.GroupBy(block => block.Number).ToDictionary(same => same.Key, same => same.First().Reason);
        var numbers = new Lazy<BlockNumbers>(() => new BlockNumbers(set, target));
        var pool = IdPool.Of(target);
        return BlockNumbers.In(set).Where(found => found.Number is { } number && pool.Has(number) && retired.ContainsKey(number))
            .Select(found => Report(found.Unit, found.Block, found.Number!.Value, retired[found.Number.Value], numbers.Value.Next()));
    }

    private static Finding Report(Unit unit, Setting block, long number, string reason, long? next) => new(
        Descriptor,
        unit,
        block.Source,
        [
            unit.Name,
            FormattableString.Invariant($"{number}"),
            reason.Length == 0 ? "no reason is given" : $"'{reason}'",
            next is { } free
                ? (Shown)$"Write {BlockNumbers.Spell(unit, free)}, the next free one, or delete the files and the [assembly: RetiredIdBlock]"
                : "Take another one, or delete the files and the [assembly: RetiredIdBlock]",
        ])
    {
        Fixes = BlockNumbers.FixesOf(FixKinds.MoveIdBlock, unit, next),
    };
}
