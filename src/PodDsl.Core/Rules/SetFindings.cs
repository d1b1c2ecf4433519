using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules;

/// <summary>
/// What the rules between units found in a set. After an edit, only those rules run again that read what it changed, or that found something
/// in a unit that it changed: of the others, the findings stay, and none of them has a place that can have moved.
/// </summary>
public sealed class SetFindings
{
    private readonly Target _target;
    private readonly bool[] _hasRun = new bool[SetRules.All.Count];
    private readonly IReadOnlyList<Finding>[] _byRule = new IReadOnlyList<Finding>[SetRules.All.Count];

    private SetFindings(UnitSet units, Target target, SetFindings? before)
    {
        (Units, _target) = (units.With(default), target);
        var edit = before is null ? Edited.Everything : Edited.Between(before, units, target);
        var owned = SetRules.WithoutDropIns(units);
        for (var index = 0; index < _byRule.Length; index++)
        {
            var rule = SetRules.All[index];
            if (before is not null && !edit.Concerns(rule, before._byRule[index]))
            {
                _byRule[index] = before._byRule[index];
                continue;
            }

            _byRule[index] = [.. rule.Check(rule.AppliesToDropIns ? units : owned, target)];
            _hasRun[index] = true;
        }
    }

    public UnitSet Units { get; }

    /// <summary>All findings, in the order of the rules.</summary>
    public IEnumerable<Finding> All => _byRule.SelectMany(static findings => findings);

    /// <summary>What each rule found, in the order of <see cref="SetRules.All"/>.</summary>
    public IReadOnlyList<IReadOnlyList<Finding>> ByRule => _byRule;

    /// <summary>Which of them looked at this very set.</summary>
    public IReadOnlyList<bool> HasRun => _hasRun;

    /// <summary>The findings in a set, as long as its steps go on.</summary>
    /// <param name="units">The set.</param>
    /// <param name="target">What the units are for.</param>
    /// <param name="before">What was found before the last edit. A unit that is the same object has not changed.</param>
    public static SetFindings Of(UnitSet units, Target target, SetFindings? before) =>
        before is not null && before._target.Equals(target) && before.IsOf(units) ? before : new SetFindings(units, target, before);

    private static UnitSet BesideUnits(UnitSet units) => units with { Units = default, Steps = default };

    private bool IsOf(UnitSet units)
    {
        if (units.Units.Count != Units.Units.Count || BesideUnits(units) != BesideUnits(Units))
        {
            return false;
        }

        for (var index = 0; index < units.Units.Count; index++)
        {
            // An equal one may be another record's.
            if (!ReferenceEquals(units.Units[index], Units.Units[index]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>What an edit changed.</summary>
    private sealed class Edited
    {
        public static readonly Edited Everything = new(Aspects.All);

        private readonly HashSet<Unit> _units = new(ReferenceComparer<Unit>.Instance);
        private readonly HashSet<string> _names = new(StringComparer.Ordinal);
        private HashSet<SourceSpan>? _places;
        private Aspects _aspects;

        private Edited(Aspects aspects) => _aspects = aspects;

        /// <summary>All places in those units. Where no rule has found anything, nobody asks for them.</summary>
        private HashSet<SourceSpan> Places => _places ??=
            [.. _units.SelectMany(static unit => unit.Settings.Select(static setting => setting.Source).Append(unit.Source).Append(unit.NameSource))];

        public static Edited Between(SetFindings before, UnitSet after, Target target)
        {
            var (units, others) = (before.Units.Units, after.Units);
            if (units.Count != others.Count || !before._target.Equals(target) || BesideUnits(before.Units) != BesideUnits(after))
            {
                return Everything;
            }

            var edited = new Edited(Aspects.None);
            for (var index = 0; index < units.Count; index++)
            {
                if (!ReferenceEquals(units[index], others[index]))
                {
                    after.Steps.Next();
                    edited.Add(units[index], others[index]);
                    if (edited._aspects == Aspects.All)
                    {
                        return Everything;
                    }
                }
            }

            return edited;
        }

        public bool Concerns(SetRule rule, IReadOnlyList<Finding> found) =>
            ((rule.Reads | Aspects.Common) & _aspects) != 0 || rule.Reads == Aspects.All || found.Any(IsIn);

        private void Add(Unit before, Unit after)
        {
            _aspects |= AspectsOfUnits.Between(before, after);
            _units.Add(before);
            _names.Add(before.FileName);
        }

        private bool IsIn(Finding finding) =>
            finding.Places.Any(place => _units.Contains(place.Unit))
            || Places.Contains(finding.Source)
            || finding.AdditionalSources.Any(Places.Contains)
            || finding.Fixes.Any(fix => fix.Edits.Any(edit => _names.Contains(edit.UnitName)));
    }
}
