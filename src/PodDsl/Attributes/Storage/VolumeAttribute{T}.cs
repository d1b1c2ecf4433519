namespace PodDsl;

/// <summary>Mounts a volume of the project into the container.</summary>
/// <remarks>
/// <para>The unit starts after the volume exists. Several add up; two at the same destination are an
/// error.</para>
/// <para>Quadlet has the key for containers since podman 4.4; for pods since podman 5.0; for build units since podman
/// 5.2.</para>
/// <para>Source: podman-systemd.unit(5), Volume=; podman-run(1), podman-pod-create(1), podman-build(1),
/// --volume.</para>
/// </remarks>
/// <typeparam name="T">The volume.</typeparam>
/// <param name="destination">The absolute path in the container.</param>
/// <example><code>
/// public partial record Data : Volume;
///
/// [Image("docker.io/library/mariadb:11"), Volume&lt;Data&gt;("/var/lib/mysql")]
/// public partial record Database : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class VolumeAttribute<T>(string destination) : SettingAttribute
    where T : Volume
{
    /// <summary>The absolute path in the container.</summary>
    public string Destination { get; } = destination;

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
