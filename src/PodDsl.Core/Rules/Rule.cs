using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules;

/// <summary>Looks at one unit at a time.</summary>
/// <param name="Descriptors">What it can find.</param>
/// <param name="Judge">Finds it in one unit, which has what flags in <c>PodmanArgs=</c> set among its settings.</param>
public sealed record UnitRule(
    IReadOnlyList<RuleDescriptor> Descriptors,
    Func<Unit, Target, IEnumerable<Finding>> Judge)
{
    /// <summary>True if it also looks at drop-ins, which are only a part of what their unit is.</summary>
    public bool AppliesToDropIns { get; init; }

    /// <summary>What it finds in a unit.</summary>
    public IEnumerable<Finding> Check(Unit unit, Target target)
    {
        var seen = PassedSettings.With(unit);
        var findings = Judge(seen, target);
        return ReferenceEquals(seen, unit)
            ? findings
            : findings.Select(finding => finding.OnWritten(other => ReferenceEquals(other, seen) ? unit : other));
    }
}

/// <summary>Looks at all units together.</summary>
/// <param name="Descriptors">What it can find.</param>
/// <param name="Judge">
/// Finds it in the set, and reports a pair on both sides. The units have what flags in <c>PodmanArgs=</c> set among their
/// settings. The set has the steps of who waits for it: its units, what views of it are asked and what they are given go by them.
/// </param>
public sealed record SetRule(
    IReadOnlyList<RuleDescriptor> Descriptors,
    Func<UnitSet, Target, IEnumerable<Finding>> Judge)
{
    /// <summary>True if drop-ins are in the set, which are only a part of what their unit is.</summary>
    public bool AppliesToDropIns { get; init; }

    /// <summary>What it finds between units, as long as the steps of the set go on.</summary>
    public IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var seen = PassedSettings.With(set);
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
