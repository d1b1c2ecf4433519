namespace PodDsl;

/// <summary>Maps a range of user ids of the container onto user ids of the host.</summary>
/// <remarks>
/// <para>Container ids <c>containerId</c> to <c>containerId + size - 1</c> become the host ids from <c>hostId</c> on.
/// Without any map a container uses the ids of the host (as root) or those of its user (rootless). If a container has only one of
/// <see cref="UidMapAttribute"/> and <see cref="GidMapAttribute"/>, podman uses it for both. Several add up; they are sorted by container
/// id, and the kernel takes at most 340.</para>
/// <para>For root, <c>hostId</c> is an id of the host. Rootless, it counts the ids that the user has: 0 is the user, 1 the first
/// subordinate id, unless <see cref="HostIdOfParent"/> is set.</para>
/// <para>Errors: negative ids, a size below 1, a range beyond 4294967294, two ranges of one container that overlap on
/// either side, and use beside <see cref="UserNSAttribute"/>, <see cref="SubUidMapAttribute"/>,
/// <see cref="SubGidMapAttribute"/> or within a pod, where the pod has the map. Container id 0 has to be mapped.</para>
/// <para>Quadlet has the key for containers since podman 4.8; for pods since podman 5.3.</para>
/// <para>Source: podman-systemd.unit(5), UIDMap=; podman-run(1), podman-pod-create(1), --uidmap.</para>
/// </remarks>
/// <param name="containerId">The first user id in the container, 0 to 4294967294.</param>
/// <param name="hostId">The first user id outside of it, 0 to 4294967294.</param>
/// <param name="size">How many ids, at least 1. Default: 1.</param>
/// <example><code>
/// [Image("docker.io/library/nextcloud:stable")]
/// [UidMap(0, 110000, 4999), UidMap(65534, 114999)]
/// [GidMap(0, 110000, 4999), GidMap(65534, 114999)]
/// public partial record Nextcloud : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class UidMapAttribute(long containerId, long hostId, long size = 1) : SettingAttribute
{
    /// <summary>The first user id in the container.</summary>
    public long ContainerId { get; } = containerId;

    /// <summary>The first user id outside of the container.</summary>
    public long HostId { get; } = hostId;

    /// <summary>The number of ids to map.</summary>
    public long Size { get; } = size;

    /// <summary>
    /// True to cut overlapping ids out of earlier entries, where an overlap is otherwise an error (<c>+</c>). Rootless, podman then maps
    /// the remaining ids of the user from container id 0 up if the first entry has it. Needs podman 4.7.
    /// </summary>
    public bool Extend { get; set; }

    /// <summary>
    /// True if <see cref="HostId"/> is a real id of the host for a rootless container too; podman then translates it (<c>@</c>). The id has
    /// to belong to the user. Needs podman 4.7.
    /// </summary>
    public bool HostIdOfParent { get; set; }
}
