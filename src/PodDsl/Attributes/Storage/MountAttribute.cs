namespace PodDsl;

/// <summary>Mounts something into the container, with all the options of <c>podman run --mount</c>.</summary>
/// <remarks>
/// <para>For directories and volumes without special options <see cref="VolumeAttribute"/> is shorter. Several add up;
/// two at the same destination are an error.</para>
/// <para>Quadlet has the key for containers since podman 4.5.</para>
/// <para>Source: podman-systemd.unit(5), Mount=; podman-run(1), --mount.</para>
/// </remarks>
/// <param name="type">The kind of mount.</param>
/// <param name="destination">The absolute path in the container.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29")]
/// [Mount(MountType.Tmpfs, "/var/cache/nginx", Options = ["tmpfs-size=64m"])]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class MountAttribute(MountType type, string destination) : SettingAttribute
{
    /// <summary>The kind of mount.</summary>
    public MountType Type { get; } = type;

    /// <summary>The absolute path in the container.</summary>
    public string Destination { get; } = destination;

    /// <summary>
    /// The source: a path or pattern of the host, the name of a volume, image or artifact. Not for
    /// <see cref="MountType.Tmpfs"/>, <see cref="MountType.Ramfs"/> and <see cref="MountType.Devpts"/>; without it a volume
    /// has no name.
    /// </summary>
    public string? Source { get; set; }

    /// <summary>True if the container may only read it. Default: false, for images and artifacts always true.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>More options, each <c>name</c> or <c>name=value</c>, for example <c>subpath=/a</c>. Default: none.</summary>
    public string[] Options { get; set; } = [];
}
