using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1027: a record has an id block that was retired.</summary>
public static class RetiredBlockRule
{
    public static RuleDescriptor Descriptor { get; } = new(
        "POD1027",
        "A retired id block is back",
        RuleCategory.IdMaps,
        Severity.Error,
        "'{0}' has id block {1}, which is retired ({2}): files that are left of it would belong to '{0}'. {3}.")
    {
        IsOfRecordsOnly = true,
    };

    public static SetRule Rule { get; } = new([Descriptor], Check) { Reads = Aspects.IdMaps };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        if (target.RetiredIdBlocks.IsEmpty)
        {
            yield break;
        }

        var retired = target.RetiredIdBlocks.GroupBy(block => block.Number).ToDictionary(same => same.Key, same => same.First().Reason);
        BlockNumbers? numbers = null;
        foreach (var unit in set.Each)
        {
            if (IdBlocks.Counts(unit) && IdBlocks.SettingOf(unit) is { } block && IdBlocks.NumberOf(block) is { } number
                && !IdBlocks.IsUnusable(unit, target) && retired.TryGetValue(number, out var reason))
            {
                numbers ??= new BlockNumbers(set, target);
                yield return Report(unit, block, number, reason, numbers.Next());
            }
        }
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
        Fixes = next is { } found ? [BlockNumbers.FixOf(FixKinds.MoveIdBlock, unit, found)] : [],
    };
}
