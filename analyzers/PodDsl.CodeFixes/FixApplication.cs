using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Rules;
using PodDsl.Core.View;

namespace PodDsl.CodeFixes;

/// <summary>Applies fixes to units in memory until none is left.</summary>
internal static class FixApplication
{
    /// <summary>
    /// Applies a kind of fix to every finding of a rule that has it. The rule runs again after each fix, so that no two of them take the
    /// same free range or port.
    /// </summary>
    /// <param name="units">The units.</param>
    /// <param name="target">The target of the units.</param>
    /// <param name="ruleId">The rule.</param>
    /// <param name="key">The kind of fix.</param>
    /// <param name="isWanted">Says if the caller wants a finding mended.</param>
    /// <param name="canBeWritten">Says if a change of the source can declare these units.</param>
    /// <param name="cancellation">Stops it with nothing done.</param>
    public static UnitSet ApplyAll(
        UnitSet units,
        Target target,
        string ruleId,
        string key,
        Func<Finding, bool> isWanted,
        Func<UnitSet, bool> canBeWritten,
        CancellationToken cancellation)
    {
        units = units.With(cancellation);
        for (var round = 0; round <= units.Units.Count * 4; round++)
        {
            var next = FindingsOf(units, target, ruleId)
                .Where(isWanted)
                .SelectMany(finding => finding.Fixes)
                .Where(fix => fix.Key == key)
                .Select(fix => fix.Apply(units))
                .FirstOrDefault(changed => changed != units && canBeWritten(changed));
            if (next is null)
            {
                break;
            }

            // The maps of a block follow from its number.
            units = IdBlocks.Expand(next, target);
        }

        return units.With(default);
    }

    /// <summary>Returns the findings of one rule, as long as the steps of the set go on.</summary>
    public static IEnumerable<Finding> FindingsOf(UnitSet units, Target target, string ruleId)
    {
        var perUnit = UnitRules.All
            .Where(rule => rule.Descriptors.Any(descriptor => descriptor.Id == ruleId))
            .SelectMany(rule => units.Each.SelectMany(unit => rule.Check(unit, target)));
        var overall = SetRules.All
            .Where(rule => rule.Descriptors.Any(descriptor => descriptor.Id == ruleId))
            .SelectMany(rule => rule.Check(units, target));
        return perUnit.Concat(overall).Where(finding => finding.Rule.Id == ruleId);
    }
}
