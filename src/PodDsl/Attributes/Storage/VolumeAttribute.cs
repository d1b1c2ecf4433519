namespace PodDsl;

/// <summary>Mounts a directory or file of the host, or a named volume, into the container.</summary>
/// <remarks>
/// <para>Several add up; two at the same destination are an error. A directory of the host has to exist. In a pod the
/// volume is mounted into every container.</para>
/// <para>Quadlet has the key for containers since podman 4.4; for pods since podman 5.0; for build units since podman
/// 5.2.</para>
/// <para>Source: podman-systemd.unit(5), Volume=; podman-run(1), podman-pod-create(1), podman-build(1),
/// --volume.</para>
/// </remarks>
/// <example><code>
/// [Image("docker.io/library/nextcloud:stable")]
/// [Volume("/srv/nextcloud", "/var/www/html", Relabel = Relabel.Private)]
/// public partial record Nextcloud : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class VolumeAttribute : SettingAttribute
{
    /// <summary>Mounts a path of the host or a named volume.</summary>
    /// <param name="source">An absolute path of the host, a path that begins with <c>.</c> (relative to the Quadlet
    /// file), the name of a volume of podman, or <c>x.volume</c> for a Quadlet unit outside of the project.</param>
    /// <param name="destination">The absolute path in the container.</param>
    public VolumeAttribute(string source, string destination)
    {
        Source = source;
        Destination = destination;
    }

    /// <summary>Mounts a fresh volume without a name, which is removed together with the container.</summary>
    /// <param name="destination">The absolute path in the container.</param>
    public VolumeAttribute(string destination) => Destination = destination;

    /// <summary>The path of the host or the name of the volume; null for a volume without a name.</summary>
    public string? Source { get; }

    /// <summary>The absolute path in the container.</summary>
    public string Destination { get; }

    /// <summary>True if the container may only read it (<c>ro</c>). Default: false.</summary>
    public bool ReadOnly { get; set; }

    /// <summary>How podman changes the SELinux label of the content. Default: <see cref="Relabel.None"/>.</summary>
    public Relabel Relabel { get; set; }

    /// <summary>
    /// More options of the mount, for example <c>U</c> (give the content to the user of the container), <c>idmap</c>,
    /// <c>noexec</c>, <c>rslave</c>. Default: none.
    /// </summary>
    public string[] Options { get; set; } = [];
}
