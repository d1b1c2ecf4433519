using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1002: two entries of a map lead to the same ids of the host.</summary>
public static class HostIdOverlapRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD1002",
        "Host ids are mapped twice",
        RuleCategory.IdMaps,
        Severity.Error,
        "'{0}' maps to host {1} again, after '{2}', and podman refuses such a map. Shrink or move one of the two, or mark '{0}' with {3} so that it cuts '{2}'.");

    public static readonly UnitRule Rule = new([Descriptor], Judge)
    {
        Needs = UnitIdMaps.MapKeys,
    };

    private static IEnumerable<Finding> Judge(Unit unit, Target target)
    {
        if (UnitIdMaps.Read(unit, target) is not { IsReadable: true, Pair.Refusal: not null } maps)
        {
            return [];
        }

        // POD1001 reports entries that overlap in the container too: they are one mistake.
        var reported = new HashSet<WrittenEntry>(EntryOverlaps.InContainer(maps).Select(overlap => overlap.Later));
        return EntryOverlaps.OnHost(maps)
            .Where(overlap => !reported.Contains(overlap.Later))
            .Select(overlap => EntryOverlaps.Report(Descriptor, maps, overlap, target));
    }
}
