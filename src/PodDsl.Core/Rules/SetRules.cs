using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Rules;

/// <summary>All rules that look at all units together.</summary>
public static class SetRules
{
    public static IReadOnlyList<SetRule> All { get; } =
    [
        NobodyUnmappedRule.Rule, NothingSharedRule.Rule, SharedHostIdsRule.Rule,
        DuplicateUnitRule.Rule,
    ];

    /// <summary>Everything that is wrong between units.</summary>
    public static IEnumerable<Finding> Check(UnitSet units, Target target) => All.SelectMany(rule => rule.Check(units, target));
}
