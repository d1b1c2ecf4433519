using PodDsl.Core.Facts;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.IdMaps;

namespace PodDsl.Core.Rules.Host;

/// <summary>Who else has ids of a pool.</summary>
public static class PoolOwners
{
    /// <summary>Accounts and subordinate ids in a range, for a message.</summary>
    /// <param name="facts">The host.</param>
    /// <param name="start">The first id.</param>
    /// <param name="end">The id after the last one.</param>
    /// <param name="blocks">The blocks that units have; whom they meet is told at the units.</param>
    public static IEnumerable<string> Within(HostFacts facts, long start, long end, IEnumerable<(long Start, long End)> blocks)
    {
        var owned = AccountIds.Of(facts);
        var used = blocks.ToList();
        var told = new HashSet<string>(
            Kinds.SelectMany(kind => used.SelectMany(block => owned.Within(kind, block.Start, block.End))).Select(static owner => owner.What), StringComparer.Ordinal);
        return Kinds.SelectMany(kind => owned.Within(kind, start, end)).Select(static owner => owner.What)
            .Concat(OfAuto(facts.SubUids ?? default, "UIDs", facts, start, end))
            .Concat(OfAuto(facts.SubGids ?? default, "GIDs", facts, start, end))
            .Where(what => !told.Contains(what))
            .Distinct();
    }

    private static readonly IdKind[] Kinds = [IdKind.Uid, IdKind.Gid];

    /// <summary>podman as root gives these to containers with <c>UserNS=auto</c>.</summary>
    private static IEnumerable<string> OfAuto(EquatableArray<SubordinateIds> lines, string ids, HostFacts facts, long start, long end) => lines
        .Where(line => line.Count > 0 && line.Name == facts.AutoUser && line.Start < end && start < line.End)
        .Select(line => $"subordinate {ids} {IdText.Range(line.Start, line.End)} of '{line.Name}', from which podman takes those for UserNS=auto");
}
