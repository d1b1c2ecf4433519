using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4001: others wait for a container that counts as started before its health check has passed.</summary>
public static class ReadinessMissingRule
{
    private const int MaximumOthers = 5;

    public static RuleDescriptor Descriptor { get; } = new(
        "POD4001",
        "A container counts as started before its health check has passed",
        RuleCategory.Start,
        Severity.Warning,
        "{0} after '{1}', which counts as started before its health check has passed. Set {2} on '{1}', or {3} if that is meant.");

    public static SetRule Rule { get; } = new([Descriptor], Check);

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var graph = StartGraph.Of(set, target.Podman);
        var waiting = new Dictionary<int, List<StartEdge>>();
        foreach (var index in graph.Indexes)
        {
            // systemd starts a unit that comes too early and fails again until it works.
            if (Restarts.AreEndless(graph.Units[index], target.Podman))
            {
                continue;
            }

            var seen = new HashSet<int>();
            foreach (var edge in graph.After(index))
            {
                if (!HealthChecks.CouldNotify(graph.Units[edge.To], target) || !seen.Add(edge.To))
                {
                    continue;
                }

                if (!waiting.TryGetValue(edge.To, out var others))
                {
                    waiting.Add(edge.To, others = []);
                }

                others.Add(edge);
                yield return Report(graph, edge, [edge], index);
            }
        }

        foreach (var pair in waiting.OrderBy(pair => pair.Key))
        {
            yield return Report(graph, pair.Value[0], pair.Value, pair.Key);
        }
    }

    private static Finding Report(StartGraph graph, StartEdge edge, List<StartEdge> all, int owner)
    {
        var (unit, other) = (graph.Units[edge.From], graph.Units[edge.To]);
        var check = HealthChecks.Command(other)!.Source;
        var who = all.Count switch
        {
            1 => $"'{unit.Name}' starts",
            2 => $"'{unit.Name}' and '{graph.Units[all[1].From].Name}' start",
            _ => FormattableString.Invariant($"'{unit.Name}' and {all.Count - 1} others start"),
        };
        return new Finding(Descriptor, graph.Units[owner], owner == edge.From ? edge.Source : check, [who, other.Name, Parts.Set(other, Keys.Notify, "healthy"), NotifyAtOnce(other)])
        {
            AdditionalSources = owner == edge.From
                ? [check]
                : all.Take(MaximumOthers).Select(one => one.Source).ToEquatableArray(),
            Fixes = [HealthChecks.Notify(other)],
        };
    }

    /// <summary>Makes a container count as started when it runs; Quadlet has a switch for that.</summary>
    private static WordsPart NotifyAtOnce(Unit unit) =>
        Parts.Either(unit, Parts.Set(unit, Keys.Notify, "conmon"), $"{Parts.Name(unit, Keys.Notify)}no");
}
