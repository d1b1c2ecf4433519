namespace PodDsl;

/// <summary>A file to which podman writes the process id of the container.</summary>
/// <remarks>
/// <para>It is the program in the container, not conmon. For <c>PIDFile=</c> of systemd
/// (<see cref="PidFileAttribute"/>) conmon is wanted: <c>[ConmonPidFile]</c>.</para>
/// <para>Default: a file in podman's own state.</para>
/// <para>Of several uses the one nearest the record counts. Quadlet has no key for it: it is written as
/// <c>PodmanArgs=</c>.</para>
/// <para>Since podman 3.2. Source: podman-run(1), --pidfile.</para>
/// </remarks>
/// <example><code>[ContainerPidFile("/run/nextcloud.container.pid")]</code></example>
/// <param name="path">An absolute path on the host.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class ContainerPidFileAttribute(string path) : Attribute
{
    /// <summary>An absolute path on the host.</summary>
    public string Path { get; } = path;
}
