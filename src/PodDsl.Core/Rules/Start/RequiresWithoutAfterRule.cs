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

    private static readonly string[] Starters = [Keys.WantedBy, Keys.RequiredBy, Keys.UpheldBy];

    public static readonly RuleDescriptor Descriptor = new(
        "POD4007",
        "A unit needs another one and does not wait for it",
        RuleCategory.Start,
        Severity.Warning,
        "'{0}' has {1} and is not ordered after {2}, so {3}. {4}.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = Needs, Reads = Aspects.Common };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var graph = StartGraph.Of(set, target.Podman);
        var (after, starts) = (new Reaches(graph.After), new Reaches(graph.Starts));
        var needs = graph.Having(Needs)
            .Select(index => NeedsOf(graph, after, starts, target.Scope, index).ToList())
            .ToList();

        // Of two units that need each other one order is missing: it is for who requires the other to state it.
        var requiring = new HashSet<(int, int)>(needs.SelectMany(found => found)
            .Where(need => need is { Directive: Keys.Requires, Other: not null })
            .Select(need => (need.Unit, need.Other!.Value)));
        var told = new HashSet<(int, int)>();
        foreach (var need in needs)
        {
            var own = need
                .Where(one => one.Other is not { } other
                    || ((one.Directive == Keys.Requires || !requiring.Contains((other, one.Unit))) && !told.Contains((other, one.Unit))))
                .ToList();
            foreach (var one in own)
            {
                if (one.Other is { } other)
                {
                    told.Add((one.Unit, other));
                }
            }

            foreach (var group in own.GroupBy(one => (one.Reverse, one.Directive == Keys.Requisite)))
            {
                yield return Report(graph, [.. group]);
            }
        }
    }

    /// <summary>What a unit needs and is not ordered to, each once.</summary>
    private static IEnumerable<Need> NeedsOf(StartGraph graph, Reaches after, Reaches starts, UnitScope scope, int index)
    {
        HashSet<string>? seen = null;
        foreach (var directive in Needs)
        {
            foreach (var name in NamedUnit.In(graph.Units[index], Section.Unit, directive))
            {
                // No order helps where the manager of a user has no such service.
                if (name.IsLiteral && (seen ??= new(StringComparer.Ordinal)).Add(name.Name) && !IsOrdered(graph, after, index, name)
                    && !(scope == UnitScope.User && WellKnownUnits.SystemServices.Contains(name.Name)))
                {
                    var other = graph.Find(name);
                    yield return new Need(index, name, directive, other, other is { } found ? ReasonForReverse(graph, starts, index, found) : ReasonForReverse(graph.Units[index], name));
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
    private static (string One, string Many)? ReasonForReverse(StartGraph graph, Reaches starts, int unit, int other) =>
        !AreOfOnePod(graph.Units[unit], graph.Units[other]) && starts.May(other, unit) ? ("starts it", "start it")
        : PeerRule.TalksTo(graph.Units[other], graph.Units[unit]) ? ("talks to it", "talk to it")
        : Databases.ImageOf(graph.Units[unit]) is not null && Databases.ImageOf(graph.Units[other]) is null ? ("may need this database", "may need this database")
        : null;

    /// <summary>The same for a service from elsewhere: the unit says itself that the service starts it.</summary>
    private static (string One, string Many)? ReasonForReverse(Unit unit, NamedUnit name) =>
        Starters.Any(directive => NamesOfUnit.Of(unit).Named(Section.Install, directive, name.Name).Any()) ? ("starts it", "start it") : null;

    /// <summary>Members of a pod start each other by way of it, which says nothing of who needs whom.</summary>
    private static bool AreOfOnePod(Unit unit, Unit other) =>
        Pods.IsMember(unit) && Pods.IsMember(other) && unit.Find(Keys.Pod)!.ToQuadlet() == other.Find(Keys.Pod)!.ToQuadlet();

    private static Finding Report(StartGraph graph, List<Need> needs)
    {
        var owner = graph.Units[needs[0].Unit];
        var isOne = needs.Count == 1;
        Unit? OtherOf(Need need) => need.Other is { } index ? graph.Units[index] : null;
        var consequence = needs[0].Directive == Keys.Requisite
            ? "it may look before the other has started, and fail"
            : isOne ? "both start at once, and it goes on even if the other fails to start"
            : "all start at once, and it goes on even if the others fail to start";
        var (before, after) = (Parts.Name(owner, Section.Unit, Keys.Before), Parts.Name(owner, Section.Unit, Keys.After));
        var it = isOne ? "it" : "them";
        var reverse = needs[0].Reverse;
        return new Finding(Descriptor, owner, needs[0].Name.Setting.Source, [
                owner.Name,
                Listed.All([.. needs.Select(need => (Shown)need.Name.Part(OtherOf(need)))]),
                it,
                consequence,
                reverse is null
                    ? (Shown)$"Add {Listed.All([.. needs.Select(need => (Shown)need.Name.PartOf(Section.Unit, Keys.After, OtherOf(need)))])}"
                    : $"{Listed.All([.. needs.Select(need => OtherOf(need) is { } other ? (Shown)$"'{other.Name}'" : need.Name.Name)])} {(isOne ? reverse.Value.One : reverse.Value.Many)}, so say who starts first: {before} here has '{owner.Name}' start before {it}, and {after} behind {it}",
            ])
        {
            AdditionalSources =
            [
                .. needs[0].Name.Setting.Source.OthersOf(needs.Select(need => need.Name.Setting.Source)),
                .. needs.Select(OtherOf).OfType<Unit>().Select(other => other.NameSource),
            ],
            Fixes = reverse is not null ? [] :
            [
                new Fix(FixKinds.AddAfter, $"Start '{owner.Name}' after {Listed.All([.. needs.Select(need => (Shown)need.Name.Name)])}",
                    [.. needs.Select(need => Edit.Add(owner, new Setting(Options.Common(Section.Unit, Keys.After), ValueOf(need, OtherOf(need)))))]),
            ],
        };
    }

    private static SettingValue ValueOf(Need need, Unit? other) =>
        other is null ? new TextValue(need.Name.Name) : new ReferenceValue(other.ToReference());

    /// <summary>A unit that another one needs and is not ordered to.</summary>
    /// <param name="Unit">Who needs it.</param>
    /// <param name="Name">How it is named.</param>
    /// <param name="Directive">By which directive.</param>
    /// <param name="Other">Which unit of the set it is, if it is one.</param>
    /// <param name="Reverse">What says that the order is the other way round, for one and for several.</param>
    private sealed record Need(int Unit, NamedUnit Name, string Directive, int? Other, (string One, string Many)? Reverse);

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
