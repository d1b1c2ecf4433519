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
    public static readonly RuleDescriptor Descriptor = new(
        "POD4001",
        "A container counts as started before its health check has passed",
        RuleCategory.Start,
        Severity.Warning,
        "{0} after '{1}', which counts as started before its health check has passed. Set {2} on '{1}', or {3} if that is meant.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = [Keys.HealthCmd], Reads = Aspects.Common };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var graph = StartGraph.Of(set, target.Podman);
        var waiting = new SortedDictionary<int, List<StartEdge>>();
        foreach (var index in graph.Indexes)
        {
            HashSet<int>? seen = null;
            foreach (var edge in graph.After(index))
            {
                if (!HealthChecks.CouldNotify(graph.Units[edge.To], target))
                {
                    continue;
                }

                // systemd starts a unit that comes too early and fails again until it works.
                if (seen is null && Restarts.AreEndless(graph.Units[index], target.Podman))
                {
                    break;
                }

                if (!(seen ??= []).Add(edge.To) || !IsNeeded(graph, edge))
                {
                    continue;
                }

                if (!waiting.TryGetValue(edge.To, out var others))
                {
                    waiting.Add(edge.To, others = []);
                }

                others.Add(edge);
            }
        }

        return waiting.Select(pair => Report(graph, pair.Key, pair.Value));
    }

    /// <summary>
    /// Whether who waits for a unit needs it: it starts it too, or that is a database. Who is merely ordered after another
    /// one, as a proxy is, seldom fails by it.
    /// </summary>
    private static bool IsNeeded(StartGraph graph, StartEdge edge) =>
        Databases.ImageOf(graph.Units[edge.To]) is not null
        || graph.Starts(edge.From).Any(start => start.To == edge.To);

    private static Finding Report(StartGraph graph, int index, List<StartEdge> waiting)
    {
        var unit = graph.Units[index];
        var places = waiting.ConvertAll(edge => new FindingPlace(edge.Name?.Owner ?? graph.Units[edge.From], edge.Source));
        Shown who = $"{Listed.Names(waiting.Select(edge => graph.Units[edge.From]))} {(waiting.Count == 1 ? "starts" : "start")}";
        return new Finding(
            Descriptor,
            unit,
            HealthChecks.Command(unit)!.Source,
            [who, unit.Name, Parts.Set(unit, Keys.Notify, "healthy"), NotifyAtOnce(unit)])
        {
            Others = places.Where(place => !ReferenceEquals(place.Unit, unit)).ToEquatableArray(),
            AdditionalSources = places.Where(place => ReferenceEquals(place.Unit, unit)).Select(place => place.Source).ToEquatableArray(),
            Fixes = [HealthChecks.Notify(unit)],
        };
    }

    /// <summary>Makes a container count as started when it runs; Quadlet has a switch for that.</summary>
    private static WordsPart NotifyAtOnce(Unit unit) =>
        Parts.Either(unit, Parts.Set(unit, Keys.Notify, "conmon"), $"{Parts.Name(unit, Keys.Notify)}no");
}
