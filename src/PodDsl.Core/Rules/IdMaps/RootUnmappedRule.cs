using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1009: the container has no root, or no ids at all.</summary>
public static class RootUnmappedRule
{
    public static RuleDescriptor Descriptor { get; } = new(
        "POD1009",
        "Root is not mapped",
        RuleCategory.IdMaps,
        Severity.Error,
        "The id map of '{1}' leaves out {0} 0, and podman refuses a container without root. {2}.");

    public static SetRule Rule { get; } = new([Descriptor], (set, target) =>
    {
        var maps = new SetIdMaps(set, target);
        return maps.All.Any(unit => IsRefused(unit) && unit.IsWhole)
            ? MissingIds.Find(maps, 0, target).Where(missing => IsRefused(missing.Maps)).Select(Report)
            : [];
    });

    private static bool IsRefused(UnitIdMaps maps) =>
        maps.Pair.Refusal is { Problem: IdMapProblem.RootUnmapped or IdMapProblem.Empty };

    private static Finding Report(MissingId missing)
    {
        var remedy = missing.HostId is { } hostId
            ? FormattableString.Invariant($"Map it too, for example by '0:{hostId}:1'")
            : "Map it too";
        return new Finding(
            Descriptor, missing.Maps.Unit, missing.Place.Source, [missing.Ids, missing.Maps.Unit.Name, remedy])
        {
            Fixes = missing.FixWith("MapRoot", 0),
        };
    }
}
