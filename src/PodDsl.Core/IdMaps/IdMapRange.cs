namespace PodDsl.Core.IdMaps;

/// <summary>A line of a resolved id map, as <c>/proc/PID/uid_map</c> shows it.</summary>
/// <param name="ContainerId">The first id in the container.</param>
/// <param name="HostId">The first id outside: of the host for root, an intermediate id for a rootless user.</param>
/// <param name="Size">The number of ids.</param>
public readonly record struct IdMapRange(long ContainerId, long HostId, long Size)
{
    public long ContainerEnd => ContainerId + Size;

    public long HostEnd => HostId + Size;

    /// <summary>True if the kernel takes the line: no wrap-around, and not the last 32-bit id, which means "none".</summary>
    public bool IsInRange => Size > 0 && ContainerEnd <= uint.MaxValue && HostEnd <= uint.MaxValue;

    public override string ToString() => FormattableString.Invariant($"{ContainerId}:{HostId}:{Size}");
}

/// <summary>A part of an id map, with its entry.</summary>
/// <param name="Range">The ids.</param>
/// <param name="Entry">The place of the entry among the replayed ones; -1 where podman fills the map.</param>
public sealed record IdMapPiece(IdMapRange Range, int Entry);
