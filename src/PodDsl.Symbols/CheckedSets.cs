using Microsoft.CodeAnalysis;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;
using PodDsl.Core.View;

namespace PodDsl.Symbols;

/// <summary>All units of one systemd with what is wrong between them.</summary>
/// <param name="Manager">That systemd.</param>
/// <param name="Findings">The units and the findings.</param>
internal sealed record CheckedSet(Manager Manager, SetFindings Findings);

/// <summary>The sets of a project, one for each systemd. They stay the same objects as long as no edit changes a unit.</summary>
internal sealed class CheckedSets
{
    private static readonly LatestOfProject<CheckedSets> Latest = new();

    private CheckedSets(IReadOnlyList<CheckedSet> all) => All = all;

    public IReadOnlyList<CheckedSet> All { get; }

    public static CheckedSets Of(Compilation compilation, IReadOnlyList<Placement> placements, BuildSettings settings, CancellationToken cancellation)
    {
        var known = Latest.Find(compilation);
        var before = known?.All.ToDictionary(static set => set.Manager, static set => set.Findings);
        var sets = new List<CheckedSet>();
        var byManager = placements.ToLookup(static placement => placement.Manager, static placement => placement.Unit);

        // One set sees all blocks by itself.
        var lastBlock = byManager.Count > 1 ? LastBlockOf(placements, settings) : null;
        foreach (var manager in byManager.Select(static group => group.Key).DefaultIfEmpty(Manager.OfProject))
        {
            var units = new UnitSet(byManager[manager].ToEquatableArray()) { LastIdBlock = lastBlock };
            SetFindings? found = null;
            before?.TryGetValue(manager, out found);
            sets.Add(new CheckedSet(manager, SetFindings.Of(units.With(cancellation), settings.TargetOf(manager), found)));
        }

        if (known is not null && known.All.Count == sets.Count && known.All.Zip(sets, static (one, other) => ReferenceEquals(one.Findings, other.Findings)).All(static same => same))
        {
            return known;
        }

        var checkedSets = new CheckedSets(sets);
        Latest.Set(compilation, checkedSets);
        return checkedSets;
    }

    /// <summary>The highest block of any host. One that its host does not have is a mistake, after which no other one should follow.</summary>
    private static long? LastBlockOf(IReadOnlyList<Placement> placements, BuildSettings settings) => placements.Max(
        placement => IdBlocks.SettingOf(placement.Unit) is not null && !IdBlocks.IsUnusable(placement.Unit, settings.TargetOf(placement.Manager)) ? IdBlocks.NumberOf(placement.Unit) : null);
}
