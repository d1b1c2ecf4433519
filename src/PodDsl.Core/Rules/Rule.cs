using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules;

/// <summary>Judges one unit at a time.</summary>
/// <param name="Descriptors">Its possible findings.</param>
/// <param name="Judge">Judges one unit, whose settings include those of flags in <c>PodmanArgs=</c>.</param>
public sealed record UnitRule(
    IReadOnlyList<RuleDescriptor> Descriptors,
    Func<Unit, Target, IEnumerable<Finding>> Judge)
{
    /// <summary>True if it also judges drop-ins, which are only a part of their unit.</summary>
    public bool AppliesToDropIns { get; init; }

    /// <summary>
    /// The names of settings without which it finds nothing: it is asked about units that have one of them. With none it is asked about
    /// each unit.
    /// </summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>True if it finds nothing without facts about the host: without them its code is not even compiled.</summary>
    public bool NeedsFacts { get; init; }

    /// <summary>Its findings in a unit.</summary>
    public IEnumerable<Finding> Check(Unit unit, Target target) => Check(unit, PassedSettings.With(unit), target);

    /// <summary>Its findings in a unit.</summary>
    /// <param name="unit">The unit as its author wrote it.</param>
    /// <param name="seen">The unit as podman gets it.</param>
    /// <param name="target">What it is for.</param>
    internal IEnumerable<Finding> Check(Unit unit, Unit seen, Target target)
    {
        if (NeedsFacts && target.Facts is null)
        {
            return [];
        }

        var findings = Judge(seen, target);
        return ReferenceEquals(seen, unit) ? findings : OnWritten(findings, unit, seen);
    }

    /// <summary>Apart from the question, which each unit is asked for each rule: what a lambda captures is an object from the start of its method.</summary>
    private static IEnumerable<Finding> OnWritten(IEnumerable<Finding> findings, Unit unit, Unit seen) =>
        findings.Select(finding => finding.OnWritten(other => ReferenceEquals(other, seen) ? unit : other));
}

/// <summary>Judges all units together.</summary>
/// <param name="Descriptors">Its possible findings.</param>
/// <param name="Judge">
/// Judges the set, and reports what several units decide together once, with all of their places (<see cref="Finding.Others"/>). The settings of the units include those of flags in <c>PodmanArgs=</c>. The set has
/// the steps of the caller: its units, and questions to its views, are steps. </param>
public sealed record SetRule(
    IReadOnlyList<RuleDescriptor> Descriptors,
    Func<UnitSet, Target, IEnumerable<Finding>> Judge)
{
    /// <summary>True if the set includes drop-ins, which are only a part of their unit.</summary>
    public bool AppliesToDropIns { get; init; }

    /// <summary>
    /// What it reads of a unit. After an edit that changes nothing of it, the rule does not run again. All rules read <see cref="Aspects.Common"/>;
    /// what is in a finding, such as the setting that a fix changes, is read too.
    /// </summary>
    public Aspects Reads { get; init; } = Aspects.All;

    /// <summary>
    /// The names of settings without which it finds nothing: it is asked about a set if one of its units has one of them. With none it is asked about each
    /// set.
    /// </summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>True if what it judges is of the whole host, so that units of root and of all users can clash.</summary>
    public bool IsOfWholeHost { get; init; }

    /// <summary>True if it finds nothing without facts about the host: without them its code is not even compiled.</summary>
    public bool NeedsFacts { get; init; }

    /// <summary>Its findings between units, as long as the steps of the set go on.</summary>
    public IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        if (NeedsFacts && target.Facts is null)
        {
            return [];
        }

        var seen = PassedSettings.With(set);
        if (Needs.Count > 0 && !Needs.Any(seen.MayHave))
        {
            return [];
        }

        var findings = set.Steps.Over(Judge(seen, target));
        if (ReferenceEquals(seen, set))
        {
            return findings;
        }

        var written = new Dictionary<Unit, Unit>(ReferenceComparer<Unit>.Instance);
        for (var index = 0; index < seen.Units.Count; index++)
        {
            written[seen.Units[index]] = set.Units[index];
        }

        return findings.Select(finding => finding.OnWritten(unit => written.TryGetValue(unit, out var own) ? own : unit));
    }
}
