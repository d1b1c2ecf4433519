using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1009: the container has no root, or no ids at all.</summary>
public static class RootUnmappedRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD1009",
        "Root is not mapped",
        RuleCategory.IdMaps,
        Severity.Error,
        "The id map of '{1}' leaves out {0} 0, and podman refuses a container without root. {2}.");

    // A rule about one unit, so that the build does not write a unit that cannot start. So the fix takes a host id that is free in this
    // unit; another rule finds a clash with other units.
    public static readonly UnitRule Rule = new([Descriptor], Judge)
    {
        Needs = UnitIdMaps.MapKeys,
    };

    private static IEnumerable<Finding> Judge(Unit unit, Target target) =>
        UnitIdMaps.Read(unit, target) is { IsWhole: true, Pair.Refusal: not null }
            ? MissingIds.Find(new SetIdMaps(new UnitSet([unit]), target), 0, target).Select(Report)
            : [];

    private static Finding Report(MissingId missing)
    {
        var remedy = missing.HostId is { } hostId
            ? (Shown)$"Map it too, for example by {missing.Example(0, hostId)}"
            : "Map it too";
        return new Finding(
            Descriptor, missing.Maps.Unit, missing.Place.Source, [missing.Ids, missing.Maps.Unit.Name, remedy])
        {
            Fixes = missing.FixWith(FixKinds.MapRoot, 0),
        };
    }
}
