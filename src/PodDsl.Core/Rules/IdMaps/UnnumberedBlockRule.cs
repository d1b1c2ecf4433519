using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1024: a record asks for an id block and does not say which.</summary>
public static class UnnumberedBlockRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD1024",
        "An id block has no number",
        RuleCategory.IdMaps,
        Severity.Error,
        "'{0}' asks for an id block and does not say which, so its ids on the host are unknown, and no unit is written. {1}.")
    {
        IsOfRecordsOnly = true,
    };

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = [Keys.IdBlock], Reads = Aspects.IdMaps };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var numbers = new Lazy<BlockNumbers>(() => new BlockNumbers(set, target));
        return BlockNumbers.In(set).Where(static found => found.Number is null).Select(found => Report(found.Unit, found.Block, numbers.Value.Next()));
    }

    private static Finding Report(Unit unit, Setting block, long? number) => new(
        Descriptor,
        unit,
        block.Source,
        [unit.Name, number is { } next ? (Shown)$"Write {BlockNumbers.Spell(unit, next)}, the next block that nobody has or had" : "Write the number of a free block"])
    {
        Fixes = BlockNumbers.FixesOf(FixKinds.NumberIdBlock, unit, number),
    };
}
