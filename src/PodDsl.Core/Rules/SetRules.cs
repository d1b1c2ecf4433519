using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Rules.IdMaps;
using PodDsl.Core.Rules.Images;
using PodDsl.Core.Rules.Network;
using PodDsl.Core.Rules.Security;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Rules.Storage;
using PodDsl.Core.Rules.SystemdText;

namespace PodDsl.Core.Rules;

/// <summary>All rules that judge all units together.</summary>
public static class SetRules
{
    public static readonly IReadOnlyList<SetRule> All =
    [
        .. IdMapRules.OfSets,
        .. NetworkRules.OfSets,
        .. StorageRules.OfSets,
        .. StartRules.OfSets,
        .. SystemdTextRules.OfSets,
        .. ImageRules.OfSets,
        .. SecurityRules.OfSets,
        .. HostRules.OfSets,
        DuplicateUnitRule.Rule,
    ];

    /// <summary>All findings between units, as long as the steps of the set go on.</summary>
    public static IEnumerable<Finding> Check(UnitSet units, Target target) => Check(All, units, target);

    /// <summary>The same of some rules.</summary>
    internal static IEnumerable<Finding> Check(IEnumerable<SetRule> rules, UnitSet units, Target target)
    {
        var owned = WithoutDropIns(units);
        return rules.SelectMany(rule => rule.Check(rule.AppliesToDropIns ? units : owned, target));
    }

    /// <summary>The units that most rules judge.</summary>
    internal static UnitSet WithoutDropIns(UnitSet units) => units.Units.Any(unit => unit.Kind == UnitKind.DropIn)
        ? units with { Units = units.Units.Where(unit => unit.Kind != UnitKind.DropIn).ToEquatableArray() }
        : units;
}
