using Microsoft.CodeAnalysis;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;
using PodDsl.Core.View;

namespace PodDsl.Symbols;

/// <summary>All units of one systemd with what is wrong between them.</summary>
/// <param name="Manager">That systemd.</param>
/// <param name="Findings">The units and the findings.</param>
/// <param name="Files">The unit files among them; null if there are none.</param>
internal sealed record CheckedSet(Manager Manager, SetFindings Findings, FilesBesideUnits? Files = null);

/// <summary>The sets of one host that has several, for root and for users, with what is wrong between them.</summary>
/// <param name="Sets">The sets.</param>
/// <param name="Units">Their units.</param>
/// <param name="Target">What the host is for root.</param>
/// <param name="Findings">What no set sees by itself.</param>
internal sealed record CheckedHost(IReadOnlyList<CheckedSet> Sets, UnitSet Units, Target Target, IReadOnlyList<Finding> Findings)
{
    /// <summary>The same object as before as long as no set of the host changed.</summary>
    public static CheckedHost Of(IReadOnlyList<CheckedSet> sets, Target target, IReadOnlyList<CheckedHost> before, CancellationToken cancellation)
    {
        if (before.FirstOrDefault(known => known.IsOf(sets, target)) is { } same)
        {
            return same;
        }

        var units = new UnitSet(sets.SelectMany(static set => set.Findings.Units.Units).ToEquatableArray());
        return new CheckedHost(sets, units, target, Check(sets, units.With(cancellation), target));
    }

    private bool IsOf(IReadOnlyList<CheckedSet> sets, Target target) =>
        Target.Equals(target) && Sets.Count == sets.Count && Sets.Zip(sets, static (one, other) => one.Manager == other.Manager && ReferenceEquals(one.Findings, other.Findings)).All(static same => same);

    private static List<Finding> Check(IReadOnlyList<CheckedSet> sets, UnitSet units, Target target)
    {
        var setOf = new Dictionary<Unit, CheckedSet>(ReferenceComparer<Unit>.Instance);
        foreach (var set in sets)
        {
            foreach (var unit in set.Findings.Units.Units)
            {
                setOf[unit] = set;
            }
        }

        return
        [
            .. SetRules.All.Where(static rule => rule.IsOfWholeHost)
                .SelectMany(rule => rule.Check(units, target))
                .Where(finding => finding.Places.Select(place => setOf.TryGetValue(place.Unit, out var set) ? set : null).Distinct().Skip(1).Any()),
        ];
    }
}

/// <summary>The sets of a project, one for each systemd. They stay the same objects as long as no edit changes a unit.</summary>
internal sealed class CheckedSets
{
    private static readonly LatestOfProject<CheckedSets> Latest = new(new RecentProjects<CheckedSets>());

    private CheckedSets(IReadOnlyList<CheckedSet> all, IReadOnlyList<CheckedHost> wholeHosts) => (All, WholeHosts) = (all, wholeHosts);

    public IReadOnlyList<CheckedSet> All { get; }

    /// <summary>The hosts with several sets.</summary>
    public IReadOnlyList<CheckedHost> WholeHosts { get; }

    public static CheckedSets Of(
        Compilation compilation, IReadOnlyList<Placement> placements, ProjectUnitFiles files, BuildSettings settings, CancellationToken cancellation)
    {
        var known = Latest.Find(compilation);
        var before = known?.All.ToDictionary(static set => set.Manager);
        var sets = new List<CheckedSet>();
        var byManager = placements.ToLookup(static placement => placement.Manager, static placement => placement.Unit);

        // One set sees all blocks by itself.
        var lastBlock = byManager.Count > 1 ? LastBlockOf(placements, settings) : null;
        foreach (var manager in ManagersOf(byManager, files, settings))
        {
            var units = new UnitSet(byManager[manager].ToEquatableArray()) { LastIdBlock = lastBlock };
            CheckedSet? found = null;
            before?.TryGetValue(manager, out found);
            var target = settings.TargetOf(manager);
            var ofFiles = FilesOf(manager, files, units, settings, found?.Files, cancellation);
            units = ofFiles?.Join(units) ?? units;
            sets.Add(new CheckedSet(manager, SetFindings.Of(units.With(cancellation), target, found?.Findings), ofFiles));
        }

        if (known is not null && known.All.Count == sets.Count && known.All.Zip(sets, static (one, other) => ReferenceEquals(one.Findings, other.Findings) && ReferenceEquals(one.Files, other.Files)).All(static same => same))
        {
            return known;
        }

        var hosts = sets.GroupBy(static set => set.Manager.Host).Select(static host => host.ToList()).Where(static host => host.Count > 1);
        var checkedSets = new CheckedSets(sets, [.. hosts.Select(host => CheckedHost.Of(host, settings.TargetOf(host[0].Manager with { User = null }), known?.WholeHosts ?? [], cancellation))]);
        Latest.Set(compilation, checkedSets);
        return checkedSets;
    }

    /// <summary>Those of records, and those that run nothing but files.</summary>
    private static IEnumerable<Manager> ManagersOf(ILookup<Manager, Unit> byManager, ProjectUnitFiles files, BuildSettings settings) => byManager
        .Select(static group => group.Key)
        .Concat(files.All.SelectMany(file => file.ManagersIn(settings.Hosts)))
        .Distinct()
        .DefaultIfEmpty(Manager.OfProject);

    private static FilesBesideUnits? FilesOf(
        Manager manager, ProjectUnitFiles files, UnitSet records, BuildSettings settings, FilesBesideUnits? before, CancellationToken cancellation)
    {
        var sources = files.All.Where(file => file.IsOf(manager)).Select(static file => file.Source).ToEquatableArray();
        return sources.IsEmpty
            ? null
            : FilesBesideUnits.Of(sources, records, settings.TargetOf(manager), settings.For(manager).AreServicesOnly, before, cancellation);
    }

    /// <summary>The highest block of any host. One that its host does not have is a mistake, after which no other one should follow.</summary>
    private static long? LastBlockOf(IReadOnlyList<Placement> placements, BuildSettings settings) => placements.Max(
        placement => IdBlocks.SettingOf(placement.Unit) is not null && !IdBlocks.IsUnusable(placement.Unit, settings.TargetOf(placement.Manager)) ? IdBlocks.NumberOf(placement.Unit) : null);
}
