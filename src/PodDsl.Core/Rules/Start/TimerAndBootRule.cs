using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4031: a unit that a timer starts is started at boot as well.</summary>
public static class TimerAndBootRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD4031",
        "A unit with a timer starts at boot as well",
        RuleCategory.Start,
        Severity.Suggestion,
        "'{0}' is started by {1}, and at each boot as well by {2}. Take that out if only the timer is to start it; {3} makes up for missed runs.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Reads = Aspects.Common };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var graph = StartGraph.Of(set, target.Podman);
        var seen = new HashSet<int>();
        foreach (var start in RepeatedStart.In(set, graph))
        {
            var unit = graph.Units[start.Unit];
            if (!start.IsTimer || !ServiceStyle.RunsContainers(unit) || !seen.Add(start.Unit))
            {
                continue;
            }

            // The target of all timers starts the timer of a record, not its service.
            var targets = StartGraph.Enablers.SelectMany(directive => NamedUnit.In(unit, Section.Install, directive))
                .Where(name => name.Name.EndsWith(".target", StringComparison.Ordinal) && !Companion.Of(unit).Any(companion => companion.Target == name.Name))
                .ToList();
            if (targets.Count + start.Needs.Count > 0)
            {
                yield return Report(unit, start, targets);
            }
        }
    }

    private static Finding Report(Unit unit, RepeatedStart start, List<NamedUnit> targets)
    {
        List<(Shown What, SourceSpan Source)> others = [.. targets.Select(name => ((Shown)name.Part(), name.Setting.Source)), .. start.Needs];
        return new Finding(
            Descriptor,
            unit,
            others[0].Source,
            [unit.Name, start.When, Listed.All([.. others.Select(other => other.What)]), Parts.Set(unit, Section.Timer, Keys.Persistent, "true")])
        {
            AdditionalSources = [.. others[0].Source.OthersOf(others.Select(other => other.Source)), start.Source],
            Fixes = targets.Count == 0 ? [] :
            [
                new Fix(FixKinds.LeaveToTimer, $"Leave the start of '{unit.Name}' to its timer", NamedUnit.RemovedAll(targets)),
            ],
        };
    }
}
