using PodDsl.Core.Primitives;

namespace PodDsl.Core.IdMaps;

/// <summary>The ids of podman itself, from which it makes the maps of containers.</summary>
/// <param name="IsRootless">True if podman runs for a user other than root.</param>
/// <param name="IsKnown">True if both lists are known; those of a user are facts of the host.</param>
/// <param name="Uids">The user ids: <c>ContainerId</c> is podman's count, <c>HostId</c> the id on the host. The content of
/// <c>/proc/self/uid_map</c> of podman.</param>
/// <param name="Gids">The same for group ids.</param>
public sealed record AvailableIds(
    bool IsRootless,
    bool IsKnown,
    EquatableArray<IdMapRange> Uids,
    EquatableArray<IdMapRange> Gids)
{
    private static readonly EquatableArray<IdMapRange> All = [new IdMapRange(0, 0, uint.MaxValue)];

    /// <summary>For root: all ids, each as it is.</summary>
    public static AvailableIds Root { get; } = new(false, true, All, All);

    /// <summary>For a user whose lines in <c>/etc/subuid</c> and <c>/etc/subgid</c> are unknown.</summary>
    public static AvailableIds OfUnknownUser { get; } = new(true, false, default, default);

    /// <summary>For a user with the given lines.</summary>
    public static AvailableIds OfUser(EquatableArray<IdMapRange> uids, EquatableArray<IdMapRange> gids) =>
        new(true, true, uids, gids);
}
