using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;
using PodDsl.Core.View;
using PodDsl.Symbols;

namespace PodDsl.CodeFixes;

/// <summary>Applies fixes to units in memory until none is left.</summary>
internal static class FixApplication
{
    /// <summary>
    /// Applies a kind of fix to every finding of a rule that has it. The rule runs again after each fix, so that no two of them take the
    /// same free range or port. Each set is judged for its own target.
    /// </summary>
    /// <param name="sets">The units, by the systemd that runs them.</param>
    /// <param name="ruleId">The rule.</param>
    /// <param name="key">The kind of fix.</param>
    /// <param name="isWanted">Says if the caller wants a finding mended.</param>
    /// <param name="canBeWritten">Says if a change of the source can declare these units.</param>
    /// <param name="cancellation">Stops it with nothing done.</param>
    public static IReadOnlyList<JudgedSet> ApplyAll(
        IReadOnlyList<JudgedSet> sets,
        string ruleId,
        string key,
        Func<Finding, bool> isWanted,
        Func<IReadOnlyList<JudgedSet>, bool> canBeWritten,
        CancellationToken cancellation)
    {
        sets = [.. sets.Select(set => set with { Units = set.Units.With(cancellation) })];
        for (var round = 0; round <= sets.Sum(static set => set.Units.Units.Count) * 4; round++)
        {
            var next = sets
                .SelectMany(set => FindingsOf(set, ruleId)
                    .Where(isWanted)
                    .SelectMany(finding => finding.Fixes)
                    .Where(fix => fix.Key == key)
                    .Select(fix => Apply(fix, set, sets)))
                .FirstOrDefault(changed => changed is not null && canBeWritten(changed));
            if (next is null)
            {
                break;
            }

            sets = WithBlocks(next);
        }

        return [.. sets.Select(static set => set with { Units = set.Units.With(default) })];
    }

    /// <summary>Returns the findings of one rule, as long as the steps of the set go on.</summary>
    public static IEnumerable<Finding> FindingsOf(JudgedSet set, string ruleId)
    {
        var (units, target) = (set.Units, set.Target);
        var perUnit = UnitRules.All
            .Where(rule => !set.IsOfWholeHost && rule.Descriptors.Any(descriptor => descriptor.Id == ruleId))
            .SelectMany(rule => units.Each.SelectMany(unit => rule.Check(unit, target)));
        var overall = SetRules.All
            .Where(rule => (!set.IsOfWholeHost || rule.IsOfWholeHost) && rule.Descriptors.Any(descriptor => descriptor.Id == ruleId))
            .SelectMany(rule => rule.Check(units, target));
        return perUnit.Concat(overall).Where(finding => finding.Rule.Id == ruleId);
    }

    /// <summary>All units after a fix of one set: a record that also runs elsewhere changes there too. Null if the fix changes nothing.</summary>
    private static IReadOnlyList<JudgedSet>? Apply(Fix fix, JudgedSet judged, IReadOnlyList<JudgedSet> sets)
    {
        var mended = fix.Apply(judged.Units);
        if (mended == judged.Units)
        {
            return null;
        }

        var records = new HashSet<string>(
            judged.Units.Units.Zip(mended.Units, static (before, after) => (before, after)).Where(static pair => !ReferenceEquals(pair.before, pair.after)).Select(static pair => pair.before.DeclaredName),
            StringComparer.Ordinal);
        return [.. sets.Select(set => set with { Units = set.Units with { Units = set.Units.Units.Select(unit => records.Contains(unit.DeclaredName) ? Apply(fix, unit) : unit).ToEquatableArray() } })];
    }

    private static Unit Apply(Fix fix, Unit unit) =>
        (fix with { Edits = fix.Edits.Where(edit => edit.UnitName == unit.FileName).ToEquatableArray() }).Apply(new UnitSet([unit])).Units[0];

    /// <summary>The maps of a block follow from its number, and the next free number from all of them.</summary>
    private static IReadOnlyList<JudgedSet> WithBlocks(IReadOnlyList<JudgedSet> sets)
    {
        var last = sets.Where(static set => !set.IsOfWholeHost).SelectMany(static set => set.Units.Units
            .Select(unit => IdBlocks.SettingOf(unit) is not null && !IdBlocks.IsUnusable(unit, set.Target) ? IdBlocks.NumberOf(unit) : null)).Max();
        return
        [
            .. sets.Select(set => set with
            {
                Units = IdBlocks.Expand(sets.Count == 1 ? set.Units : set.Units with { LastIdBlock = last }, set.Target),
            }),
        ];
    }
}
