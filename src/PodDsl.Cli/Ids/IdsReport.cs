using PodDsl.Core.Facts;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Lint;
using PodDsl.Core.Model;

namespace PodDsl.Cli.Ids;

/// <summary>An id of the host: the units that have it, and what the host itself says of it.</summary>
internal sealed record HostIdAnswer(long HostId, IReadOnlyList<(OwnedIds Ids, long ContainerId)> Owners, IReadOnlyList<string> OnHost);

/// <summary>An id of a container on the host; null where the map leaves it out.</summary>
internal sealed record ContainerIdAnswer(Unit Unit, long ContainerId, long? Uid, long? Gid);

/// <summary>The answers to a command line.</summary>
internal sealed class IdsReport(HostIdOwners owners, Target target, IReadOnlyList<long> hostIds, IReadOnlyList<long> containerIds)
{
    public HostIdOwners Owners => owners;

    public Target Target => target;

    public bool IsAsked => hostIds.Count + containerIds.Count > 0;

    public IReadOnlyList<HostIdAnswer> OfHost { get; } =
        [.. hostIds.Select(id => new HostIdAnswer(id, [.. owners.OwnersOf(id)], [.. OnHost(target.Facts, id)]))];

    public IReadOnlyList<ContainerIdAnswer> OfContainers { get; } =
        [.. containerIds.SelectMany(id => Mapped(owners).Select(unit => new ContainerIdAnswer(unit, id, Find(owners, unit, IdKind.Uid, id), Find(owners, unit, IdKind.Gid, id))))];

    /// <summary>True if each id that was asked for is somebody's.</summary>
    public bool IsComplete => OfHost.All(answer => answer.Owners.Count > 0)
        && (containerIds.Count == 0 || OfContainers.Any(answer => answer.Uid is not null || answer.Gid is not null));

    private static IEnumerable<Unit> Mapped(HostIdOwners owners) =>
        owners.Owned.Select(ids => ids.Unit).Distinct().OrderBy(unit => unit.Name, StringComparer.Ordinal);

    private static long? Find(HostIdOwners owners, Unit unit, IdKind kind, long id) => owners.Owned
        .Where(ids => ids.Unit == unit && ids.Kind == kind && ids.Range.ContainerId <= id && id < ids.Range.ContainerEnd)
        .Select(ids => (long?)(ids.Range.HostId + id - ids.Range.ContainerId))
        .FirstOrDefault();

    private static IEnumerable<string> OnHost(HostFacts? facts, long id) =>
    [
        .. (facts?.Accounts ?? default).Where(account => account.Uid == id).Select(account => $"user '{account.Name}'"),
        .. (facts?.Groups ?? default).Where(group => group.Gid == id).Select(group => $"group '{group.Name}'"),
        .. (facts?.SubUids ?? default).Where(line => line.Start <= id && id < line.End).Select(line => $"a subordinate UID of '{line.Name}'"),
        .. (facts?.SubGids ?? default).Where(line => line.Start <= id && id < line.End).Select(line => $"a subordinate GID of '{line.Name}'"),
    ];
}
