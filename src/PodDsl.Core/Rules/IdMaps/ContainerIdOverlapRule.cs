using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1001: two entries of a map cover the same ids of the container.</summary>
public static class ContainerIdOverlapRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD1001",
        "Container ids are mapped twice",
        RuleCategory.IdMaps,
        Severity.Error,
        "'{0}' maps container {1} again, after '{2}', and podman refuses such a map. Shrink one of the two, or mark '{0}' with {3} so that it cuts '{2}'.");

    public static readonly UnitRule Rule = new([Descriptor], Judge)
    {
        Needs = UnitIdMaps.MapKeys,
    };

    private static IEnumerable<Finding> Judge(Unit unit, Target target) =>
        UnitIdMaps.Read(unit, target) is { IsReadable: true, Pair.Refusal: not null } maps
            ? EntryOverlaps.InContainer(maps).Select(overlap => EntryOverlaps.Report(Descriptor, maps, overlap, target))
            : [];
}
