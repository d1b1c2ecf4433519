using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4032: a unit requires one that is tried again after a failure, and is not tried again itself.</summary>
public static class FinalDependencyRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD4032",
        "A failed dependency is final",
        RuleCategory.Start,
        Severity.Suggestion,
        "'{0}' requires {1}: if the first start of {2} fails, that of '{0}' fails too; then systemd tries {2} again, but never '{0}', whatever its {3} says. Use {4} instead of {5}.")
    {
        IsEnabledByDefault = false,
    };

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = [Keys.Requires], Reads = Aspects.Common };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var graph = StartGraph.Of(set, target.Podman);
        foreach (var index in graph.Having(Keys.Requires))
        {
            var unit = graph.Units[index];
            if (!IsBound(graph.Starts(index)) || !IsTriedAgain(unit, target.Podman))
            {
                continue;
            }

            // Who is bound to the other one means to go down with it.
            var seen = new HashSet<int>(graph.Starts(index).Where(edge => edge.Directive == Keys.BindsTo).Select(edge => edge.To));
            var required = graph.Starts(index)
                .Where(edge => edge is { Directive: Keys.Requires, Name: not null }
                    && IsTriedAgain(graph.Units[edge.To], target.Podman)
                    && !RequiresUpdatedRule.IsInNetworkOf(unit, graph.Units[edge.To])
                    && UnitView.Of(graph.Units[edge.To]).Update is null // POD4009 says the same, with a better reason
                    && seen.Add(edge.To))
                .Select(edge => (Other: graph.Units[edge.To], Name: edge.Name!))
                .ToList();
            if (required.Count > 0)
            {
                yield return Report(unit, required);
            }
        }
    }

    private static bool IsBound(IReadOnlyList<StartEdge> edges)
    {
        foreach (var edge in edges)
        {
            if (edge is { Directive: Keys.Requires, Name: not null })
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for what runs, and is started again by systemd after a failure.</summary>
    private static bool IsTriedAgain(Unit unit, PodmanVersion podman) =>
        ServiceStyle.RunsContainers(unit) && ServiceStyle.TypeOf(unit) != "oneshot"
        && Restarts.AreOwn(unit, podman) && Restarts.Policy(unit) is { } policy && Restarts.IsAfterFailure(policy);

    private static Finding Report(Unit unit, List<(Unit Other, NamedUnit Name)> required)
    {
        var others = Listed.Names(required.Select(one => one.Other));
        return new Finding(
            Descriptor,
            unit,
            required[0].Name.Setting.Source,
            [
                unit.Name,
                others,
                required.Count == 1 ? others : "one of them",
                Parts.Name(unit, Section.Service, Keys.Restart),
                Parts.Name(unit, Section.Unit, Keys.Wants),
                Parts.Name(unit, Section.Unit, Keys.Requires),
            ])
        {
            AdditionalSources = [.. required[0].Name.Setting.Source.OthersOf(required.Select(one => one.Name.Setting.Source))],
            Fixes =
            [
                new Fix(FixKinds.WantInsteadOfRequire, $"Want {others} instead of requiring {(required.Count == 1 ? "it" : "them")}",
                    [.. required.SelectMany(one => one.Name.MovedTo(Keys.Wants, one.Name.Setting.Written is null ? one.Other : null)).Distinct()]),
            ],
        };
    }
}
