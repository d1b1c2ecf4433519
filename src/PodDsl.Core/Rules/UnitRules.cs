using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Rules.IdMaps;
using PodDsl.Core.Rules.Images;
using PodDsl.Core.Rules.Network;
using PodDsl.Core.Rules.Security;
using PodDsl.Core.Rules.Start;
using PodDsl.Core.Rules.Storage;
using PodDsl.Core.Rules.SystemdText;
using PodDsl.Core.Rules.Templates;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules;

/// <summary>All rules that judge one unit at a time.</summary>
public static class UnitRules
{
    public static readonly IReadOnlyList<UnitRule> All =
    [
        .. IdMapRules.OfUnits,
        .. NetworkRules.OfUnits,
        .. StorageRules.OfUnits,
        .. StartRules.OfUnits,
        .. SystemdTextRules.OfUnits,
        .. ImageRules.OfUnits,
        .. SecurityRules.OfUnits,
        .. HostRules.OfUnits,
        .. TemplateRules.OfUnits,
    ];

    /// <summary>Everything that is wrong with a unit by itself. Each rule is a step.</summary>
    public static IReadOnlyList<Finding> Check(Unit unit, Target target, Steps steps = default) => Check(Every, unit, target, steps);

    /// <summary>The same of some rules.</summary>
    internal static IReadOnlyList<Finding> Check(RuleTable rules, Unit unit, Target target, Steps steps)
    {
        var seen = PassedSettings.With(unit);
        List<Finding>? findings = null;
        foreach (var rule in rules.For(seen))
        {
            steps.Next();
            foreach (var finding in rule.Check(unit, seen, target))
            {
                (findings ??= []).Add(finding);
            }
        }

        return findings is null ? [] : findings;
    }

    internal static readonly RuleTable Every = new(All);

    /// <summary>The rules that can find an error. To know that a unit has none, the others need not even be compiled.</summary>
    private static readonly RuleTable Refusing =
        new([.. All.Where(rule => rule.Descriptors.Any(descriptor => descriptor.Severity == Severity.Error))]);

    /// <summary>True if podman or systemd would refuse the unit. Each rule is a step.</summary>
    public static bool HasError(Unit unit, Target target, Steps steps = default)
    {
        var seen = PassedSettings.With(unit);
        foreach (var rule in Refusing.For(seen))
        {
            steps.Next();
            foreach (var finding in rule.Check(unit, seen, target))
            {
                if (finding.IsError)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
