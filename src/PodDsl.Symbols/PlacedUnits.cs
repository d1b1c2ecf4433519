using System.Runtime.CompilerServices;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Symbols;

/// <summary>The placements of units. As long as neither a unit nor the hosts change, they are the same objects.</summary>
internal static class PlacedUnits
{
    private static readonly ConditionalWeakTable<Unit, Placed> Known = new();

    /// <summary>The units as rules and writers see them, with the maps of their id blocks.</summary>
    public static IReadOnlyList<Placement> Of(Unit unit, BuildSettings settings) =>
        settings.Hosts.IsEmpty
            ? [WithBlock(new Placement(Manager.OfProject, unit), settings)]
            : [.. Of(unit, settings.Hosts).Select(placement => WithBlock(placement, settings))];

    /// <summary>The same unit with the maps of its id block.</summary>
    public static Placement WithBlock(Placement placement, BuildSettings settings) =>
        IdBlocks.SettingOf(placement.Unit) is null ? placement : placement with { Unit = IdBlocks.Expand(placement.Unit, settings.TargetOf(placement.Manager)) };

    private static IReadOnlyList<Placement> Of(Unit unit, EquatableArray<Host> hosts)
    {
        var placed = Known.GetOrCreateValue(unit);
        if (placed.Of is not { } known || known.Hosts != hosts)
        {
            placed.Of = known = new(hosts, Placement.Of(unit, hosts));
        }

        return known.Placements;
    }

    private sealed class Placed
    {
        public volatile OfHosts? Of;
    }

    private sealed record OfHosts(EquatableArray<Host> Hosts, IReadOnlyList<Placement> Placements);
}
