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
    /// <summary>The length up to which the rule follows an order through other units.</summary>
    private const int MaximumSteps = 200;

    /// <summary>How many names are looked at on the way.</summary>
    private const int MaximumEdges = 2000;

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
        var (after, starts) = (new Reaches(graph.After), new Reaches(graph.Starts));
        foreach (var index in graph.Indexes)
        {
            foreach (var directive in Needs)
            {
                var seen = new HashSet<string>(StringComparer.Ordinal);
                foreach (var name in NamedUnit.In(graph.Units[index], Section.Unit, directive))
                {
                    // No order helps where the manager of a user has no such service.
                    if (name.IsLiteral && seen.Add(name.Name) && !IsOrdered(graph, after, index, name)
                        && !(target.Scope == UnitScope.User && WellKnownUnits.SystemServices.Contains(name.Name)))
                    {
                        yield return Report(graph, starts, index, name, directive);
                    }
                }
            }
        }
    }

    private static bool IsOrdered(StartGraph graph, Reaches after, int unit, NamedUnit name)
    {
        if (graph.Find(name) is { } other)
        {
            // Who starts before what it needs has said so.
            return other == unit || after.May(unit, other) || after.Does(other, unit);
        }

        // systemd itself orders sockets, mounts and the like, and a template may stand for instances.
        return !name.Name.EndsWith(".service", StringComparison.Ordinal)
            || name.Name.IndexOf('@') >= 0
            || Names(graph.Units[unit], Keys.After, name.Name)
            || Names(graph.Units[unit], Keys.Before, name.Name);
    }

    private static bool Names(Unit unit, string directive, string name) =>
        NamesOfUnit.Of(unit).Named(Section.Unit, directive, name).Any();

    /// <summary>What says that the order is the other way round: who is needed needs the unit itself. Null if nothing does.</summary>
    private static string? ReasonForReverse(StartGraph graph, Reaches starts, int unit, int other) =>
        starts.May(other, unit) ? "starts it"
        : PeerRule.TalksTo(graph.Units[other], graph.Units[unit]) ? "talks to it"
        : Databases.ImageOf(graph.Units[unit]) is not null && Databases.ImageOf(graph.Units[other]) is null ? "may need this database"
        : null;

    private static Finding Report(StartGraph graph, Reaches starts, int unit, NamedUnit name, string directive)
    {
        var index = graph.Find(name);
        var other = index is { } found ? graph.Units[found] : null;
        var reverse = index is { } needed ? ReasonForReverse(graph, starts, unit, needed) : null;
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

    /// <summary>Where edges lead to. What was followed from a unit once is kept.</summary>
    private sealed class Reaches(Func<int, IReadOnlyList<StartEdge>> edges)
    {
        private readonly Dictionary<int, HashSet<int>> _direct = [];
        private readonly Dictionary<int, (HashSet<int> Seen, bool IsAll)> _followed = [];

        /// <summary>True if an edge leads from one unit to another.</summary>
        public bool Does(int from, int to)
        {
            if (!_direct.TryGetValue(from, out var direct))
            {
                _direct.Add(from, direct = [.. edges(from).Select(edge => edge.To)]);
            }

            return direct.Contains(to);
        }

        /// <summary>True if edges lead from one unit to another by way of others. In doubt they do.</summary>
        public bool May(int from, int to)
        {
            if (Does(from, to))
            {
                return true;
            }

            if (!_followed.TryGetValue(from, out var followed))
            {
                _followed.Add(from, followed = Follow(from));
            }

            return !followed.IsAll || followed.Seen.Contains(to);
        }

        private (HashSet<int> Seen, bool IsAll) Follow(int from)
        {
            var seen = new HashSet<int>();
            var queue = new Queue<int>([from]);
            var looked = 0;
            for (var step = 0; queue.Count > 0; step++)
            {
                var next = edges(queue.Dequeue());
                looked += step == 0 ? 0 : next.Count;
                if (step == MaximumSteps || looked > MaximumEdges)
                {
                    return (seen, false);
                }

                foreach (var edge in next)
                {
                    if (edge.To != from && seen.Add(edge.To))
                    {
                        queue.Enqueue(edge.To);
                    }
                }
            }

            return (seen, true);
        }
    }
}
