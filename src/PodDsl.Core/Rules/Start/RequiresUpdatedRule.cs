using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4009: a unit requires one that podman auto-update restarts, and fails with a failed update.</summary>
public static class RequiresUpdatedRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD4009",
        "A unit goes down with a failed update of another one",
        RuleCategory.Start,
        Severity.Suggestion,
        "'{0}' requires {1}, which podman auto-update restarts: if the new image does not start, '{0}' is stopped too and stays down, even when the old image is back. Use {2} instead of {3}.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = [Keys.Requires], Reads = Aspects.Common };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var graph = StartGraph.Of(set, target.Podman);
        foreach (var index in graph.Having(Keys.Requires))
        {
            var starts = graph.Starts(index);

            // A job is not running when podman looks for updates.
            if (starts.Count == 0 || IsJob(graph.Units[index]))
            {
                continue;
            }

            List<(Unit Other, NamedUnit Name, Setting Update)>? required = null;
            HashSet<int>? seen = null;
            foreach (var edge in starts)
            {
                if (edge is { Directive: Keys.Requires, Name: { } name }
                    && !IsInNetworkOf(graph.Units[index], graph.Units[edge.To])
                    && !IsJob(graph.Units[edge.To])
                    && UnitView.Of(graph.Units[edge.To]).Update is { Setting: var update })
                {
                    // Who is bound to the other one means to go down with it.
                    seen ??= [.. starts.Where(other => other.Directive == Keys.BindsTo).Select(other => other.To)];
                    if (seen.Add(edge.To))
                    {
                        (required ??= []).Add((graph.Units[edge.To], name, update));
                    }
                }
            }

            if (required is not null)
            {
                yield return Report(graph.Units[index], required);
            }
        }
    }

    /// <summary>A job has ended when podman looks for updates, so podman does not restart it; and a unit that requires a job needs its
    /// result.</summary>
    private static bool IsJob(Unit unit) => ServiceStyle.TypeOf(unit) == "oneshot";

    /// <summary>A container in the network of another one has to go down with it: that network is gone.</summary>
    internal static bool IsInNetworkOf(Unit unit, Unit other) => UnitView.Of(unit).Networks.Any(use =>
        use.Mode == NetworkMode.Container
        && (use.Join.Unit is { } reference
            ? (reference.Kind, reference.Name) == (other.Kind, other.Name)
            : use.Name == "container:" + other.ResourceName));

    private static Finding Report(Unit unit, List<(Unit Other, NamedUnit Name, Setting Update)> required)
    {
        var others = Listed.Names(required.Select(one => one.Other));
        return new Finding(
            Descriptor,
            unit,
            required[0].Name.Setting.Source,
            [unit.Name, others, Parts.Name(unit, Section.Unit, Keys.Wants), Parts.Name(unit, Section.Unit, Keys.Requires)])
        {
            AdditionalSources =
            [
                .. required.Skip(1).Select(one => one.Name.Setting.Source).Where(source => source != required[0].Name.Setting.Source).Distinct(),
                .. required.Select(one => one.Update.Source),
            ],
            Fixes =
            [
                new Fix(FixKinds.WantInsteadOfRequire, $"Want {others} instead of requiring {(required.Count == 1 ? "it" : "them")}",
                    [.. required.SelectMany(one => one.Name.MovedTo(Keys.Wants, one.Name.Setting.Written is null ? one.Other : null)).Distinct()]),
            ],
        };
    }
}
