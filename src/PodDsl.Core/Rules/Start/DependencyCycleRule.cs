using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4010: units that each start after the next, in a circle.</summary>
public static class DependencyCycleRule
{
    /// <summary>The number of units of a circle that a message names.</summary>
    private const int MaximumNames = 8;

    public static readonly RuleDescriptor Descriptor = new(
        "POD4010",
        "Units wait for each other in a circle",
        RuleCategory.Start,
        Severity.Warning,
        "{0}: systemd leaves one of them out of the start, or refuses it. Take one {1} or {2} away, or the reference that brings it along.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Reads = Aspects.Common };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var graph = StartGraph.Of(set, target.Podman);
        var hasTemplates = graph.Units.Exists(static unit => unit.IsOfTemplate);
        var edges = new List<IReadOnlyList<StartEdge>>(graph.Units.Count);
        foreach (var index in graph.Indexes)
        {
            edges.Add(hasTemplates ? EdgesOf(graph, index) : graph.After(index));
        }

        var components = Components.Of(edges, graph.Steps);
        var sizes = new int[components.Length];
        foreach (var component in components)
        {
            sizes[component]++;
        }

        foreach (var index in graph.Indexes)
        {
            if (sizes[components[index]] < 2)
            {
                continue;
            }

            // One circle of each is enough.
            sizes[components[index]] = 0;

            var circle = FindCircle(edges, components, index, graph.Steps);
            for (var place = 0; place < circle.Count; place++)
            {
                yield return Report(graph, circle, place);
            }
        }
    }

    /// <summary>Instances of templates are units of their own; those without a file are unknown here.</summary>
    private static List<StartEdge> EdgesOf(StartGraph graph, int unit) => graph.Units[unit].IsTemplate
        ? []
        : [.. graph.After(unit).Where(edge => !graph.Units[edge.To].IsTemplate)];

    /// <summary>The shortest circle through a unit of a component.</summary>
    private static List<StartEdge> FindCircle(List<IReadOnlyList<StartEdge>> edges, int[] components, int start, Steps steps)
    {
        var reachedBy = new Dictionary<int, StartEdge>();
        var queue = new Queue<int>([start]);
        while (!reachedBy.ContainsKey(start))
        {
            foreach (var edge in steps.Over(edges[queue.Dequeue()]))
            {
                if (components[edge.To] == components[start] && !reachedBy.ContainsKey(edge.To))
                {
                    reachedBy.Add(edge.To, edge);
                    queue.Enqueue(edge.To);
                }
            }
        }

        var circle = new List<StartEdge>();
        var node = start;
        do
        {
            steps.Next();
            circle.Add(reachedBy[node]);
            node = reachedBy[node].From;
        }
        while (node != start);
        circle.Reverse();
        return circle;
    }

    /// <summary>Reports a circle on one of its units, seen from there.</summary>
    private static Finding Report(StartGraph graph, List<StartEdge> circle, int place)
    {
        var first = circle[place];
        var last = circle[(place + circle.Count - 1) % circle.Count];
        var shown = Enumerable.Range(place, Math.Min(circle.Count, MaximumNames)).Select(index => circle[index % circle.Count]).ToList();
        var unit = graph.Units[first.From];
        var own = new[] { first, last }.FirstOrDefault(edge => ReferenceEquals(edge.Name?.Owner, unit));
        return new Finding(
            Descriptor,
            unit,
            OwnSource(graph, first, last),
            [Describe(graph, shown, circle.Count), Parts.Name(unit, Section.Unit, Keys.After), Parts.Name(unit, Section.Unit, Keys.Before)])
        {
            AdditionalSources = shown.Skip(1).Select(edge => edge.Source).Distinct().ToEquatableArray(),
            Fixes = own is null
                ? []
                : [new Fix(FixKinds.RemoveOrder, $"Remove {own.Name!.Part()} of '{unit.Name}'", own.Name.Removed())],
        };
    }

    /// <summary>The setting by which the unit itself waits, or makes another one wait; otherwise its name.</summary>
    private static SourceSpan OwnSource(StartGraph graph, StartEdge first, StartEdge last)
    {
        var unit = graph.Units[first.From];
        if (first.Name is null || ReferenceEquals(first.Name.Owner, unit))
        {
            return first.Source;
        }

        return last.Name is not null && ReferenceEquals(last.Name.Owner, unit) ? last.Source : unit.NameSource;
    }

    private static string Describe(StartGraph graph, List<StartEdge> shown, int count)
    {
        var first = $"'{graph.Units[shown[0].From].Name}'";
        var names = shown.Select(edge => $"'{graph.Units[edge.To].Name}'").ToList();
        if (count > shown.Count)
        {
            var more = count - shown.Count - 1;
            names.AddRange(more > 0 ? [FormattableString.Invariant($"{more} more"), first] : [first]);
        }

        return first + " starts after " + string.Join(", that after ", names);
    }
}
