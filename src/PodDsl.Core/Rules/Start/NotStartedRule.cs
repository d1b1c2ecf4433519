using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4016: nothing starts a container, pod or Kubernetes file.</summary>
public static class NotStartedRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD4016",
        "Nothing starts a unit",
        RuleCategory.Start,
        Severity.Suggestion,
        "Nothing starts '{0}': it is not enabled, and no other unit wants it. {1}, or declare {2}.")
    {
        IsEnabledByDefault = false,
    };

    public static readonly SetRule Rule = new([Descriptor, Declarations.Unneeded], Check) { Reads = Aspects.Common };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var graph = StartGraph.Of(set, target.Podman);
        var heads = new Lazy<HashSet<int>>(() => FindHeads(graph));
        foreach (var index in graph.Indexes)
        {
            var unit = graph.Units[index];
            if (Started.IsManual(unit) is { } declared)
            {
                if (ReasonOf(graph, index) is { } reason)
                {
                    yield return Declarations.ReportUnneeded(unit, declared, reason);
                }
            }
            else if (ServiceStyle.RunsContainers(unit) && !Started.IsStartedFromOutside(graph, index) && heads.Value.Contains(index))
            {
                yield return Report(unit, target);
            }
        }
    }

    /// <summary>The reason why a unit does not start by hand only.</summary>
    private static Shown? ReasonOf(StartGraph graph, int index) =>
        graph.EnabledBy(index) is { } enabled ? (Shown)$"{enabled} starts it"
        : graph.StartedBy(index).Count > 0 ? (Shown)$"'{graph.Units[graph.StartedBy(index)[0].From].Name}' starts it"
        : default(Shown?);

    /// <summary>
    /// The units that nothing starts except units that they start themselves, such as a pod and its members. One of them stands for all:
    /// the pod, or else the first.
    /// </summary>
    private static HashSet<int> FindHeads(StartGraph graph)
    {
        var components = Components.Of([.. graph.Indexes.Select(graph.Starts)], graph.Steps);
        var started = new HashSet<int>();
        var heads = new Dictionary<int, int>();
        foreach (var index in graph.Indexes)
        {
            var own = components[index];
            if (Started.IsStartedFromOutside(graph, index) || graph.StartedBy(index).Any(edge => components[edge.From] != own))
            {
                started.Add(own);
            }

            if (!heads.TryGetValue(own, out var head)
                || (graph.Units[index].Kind == UnitKind.Pod && graph.Units[head].Kind != UnitKind.Pod))
            {
                heads[own] = index;
            }
        }

        return [.. heads.Where(pair => !started.Contains(pair.Key)).Select(pair => pair.Value)];
    }

    private static Finding Report(Unit unit, Target target) =>
        new(Descriptor, unit, unit.NameSource,
            [
                unit.Name,
                Started.IsJob(unit)
                    ? (Shown)$"Have a timer start it, or who needs it by {Parts.Name(unit, Section.Unit, Keys.Requires)} and {Parts.Name(unit, Section.Unit, Keys.After)}"
                    : $"Add {Parts.Set(unit, Section.Install, Keys.WantedBy, Started.TargetAtBoot(target))} to start it at boot",
                Parts.Declaration(unit, Started.ManualStart),
            ])
        {
            Fixes = [.. Started.StartAtBoot(unit, target), Started.DeclareManualStart(unit)],
        };
}
