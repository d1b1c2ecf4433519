using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.Network;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4007: a unit needs another one and does not wait for it, so systemd starts both at once.</summary>
public static class RequiresWithoutAfterRule
{
    /// <summary>How far an order through other units is followed.</summary>
    private const int MaximumSteps = 200;

    private static readonly string[] Needs = [Keys.Requires, Keys.BindsTo, Keys.Requisite];

    public static RuleDescriptor Descriptor { get; } = new(
        "POD4007",
        "A unit needs another one and does not wait for it",
        RuleCategory.Start,
        Severity.Warning,
        "'{0}' has {1} and is not ordered after it, so {2}. {3}.");

    public static SetRule Rule { get; } = new([Descriptor], Check);

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var graph = StartGraph.Of(set, target.Podman);
        foreach (var index in graph.Indexes)
        {
            foreach (var directive in Needs)
            {
                var seen = new HashSet<string>(StringComparer.Ordinal);
                foreach (var name in NamedUnit.In(graph.Units[index], Section.Unit, directive))
                {
                    // No order helps where the manager of a user has no such service.
                    if (name.IsLiteral && seen.Add(name.Name) && !IsOrdered(graph, index, name)
                        && !(target.Scope == UnitScope.User && WellKnownUnits.SystemServices.Contains(name.Name)))
                    {
                        yield return Report(graph, index, name, directive);
                    }
                }
            }
        }
    }

    private static bool IsOrdered(StartGraph graph, int unit, NamedUnit name)
    {
        if (graph.Find(name) is { } other)
        {
            // Who starts before what it needs has said so.
            return other == unit || Reaches(graph.After, unit, other) || graph.After(other).Any(edge => edge.To == unit);
        }

        // Sockets, mounts and the like are ordered by systemd itself, and instances may be meant by a template.
        return !name.Name.EndsWith(".service", StringComparison.Ordinal)
            || name.Name.IndexOf('@') >= 0
            || Names(graph.Units[unit], Keys.After, name.Name)
            || Names(graph.Units[unit], Keys.Before, name.Name);
    }

    private static bool Names(Unit unit, string directive, string name) =>
        NamedUnit.In(unit, Section.Unit, directive).Any(named => named.Name == name);

    /// <summary>Whether a unit starts after another one, or starts it, directly or by way of others. In doubt it does.</summary>
    private static bool Reaches(Func<int, IReadOnlyList<StartEdge>> edges, int from, int to)
    {
        var seen = new HashSet<int> { from };
        var queue = new Queue<int>([from]);
        for (var step = 0; queue.Count > 0; step++)
        {
            if (step == MaximumSteps)
            {
                return true;
            }

            foreach (var edge in edges(queue.Dequeue()))
            {
                if (edge.To == to)
                {
                    return true;
                }

                if (seen.Add(edge.To))
                {
                    queue.Enqueue(edge.To);
                }
            }
        }

        return false;
    }

    /// <summary>What says that the order is the other way round: who is needed needs the unit itself. Null if nothing does.</summary>
    private static string? ReasonForReverse(StartGraph graph, int unit, int other) =>
        Reaches(graph.Starts, other, unit) ? "starts it"
        : PeerRule.TalksTo(graph.Units[other], graph.Units[unit]) ? "talks to it"
        : Databases.ImageOf(graph.Units[unit]) is not null && Databases.ImageOf(graph.Units[other]) is null ? "may need this database"
        : null;

    private static Finding Report(StartGraph graph, int unit, NamedUnit name, string directive)
    {
        var index = graph.Find(name);
        var other = index is { } found ? graph.Units[found] : null;
        var reverse = index is { } needed ? ReasonForReverse(graph, unit, needed) : null;
        var consequence = directive == Keys.Requisite
            ? "it may look before the other has started, and fail"
            : "both start at once, and it goes on even if the other fails to start";
        var (before, after) = (Parts.Name(name.Owner, Section.Unit, Keys.Before), Parts.Name(name.Owner, Section.Unit, Keys.After));
        SettingValue value = other is null ? new TextValue(name.Name) : new ReferenceValue(other.ToReference());
        return new Finding(Descriptor, name.Owner, name.Setting.Source, [
                name.Owner.Name, name.Part(other), consequence,
                reverse is null
                    ? (Shown)$"Add {name.PartOf(Section.Unit, Keys.After, other)}"
                    : $"'{other!.Name}' {reverse}, so say who starts first: {before} here has '{name.Owner.Name}' start before it, and {after} behind it",
            ])
        {
            AdditionalSources = other is null ? [] : [other.NameSource],
            Fixes = reverse is not null ? [] :
            [
                new Fix(FixKinds.AddAfter, $"Start '{name.Owner.Name}' after {name.Name}",
                    [Edit.Add(name.Owner, new Setting(Options.Common(Section.Unit, Keys.After), value))]),
            ],
        };
    }
}
