namespace PodDsl;

/// <summary>Names a file into which podman writes the process id of the container.</summary>
/// <remarks>
/// <para>The id is that of the program in the container, not of conmon. systemd's <c>PIDFile=</c> (<see cref="PidFileAttribute"/>) needs
/// that of conmon: use <c>[ConmonPidFile]</c>.</para>
/// <para>Default: a file in podman's own state.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 3.2. Source: podman-run(1), --pidfile.</para>
/// </remarks>
/// <example><code>[ContainerPidFile("/run/nextcloud.container.pid")]</code></example>
/// <param name="path">An absolute path on the host.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ContainerPidFileAttribute(string path) : SettingAttribute
{
    /// <summary>An absolute path on the host.</summary>
    public string Path { get; } = path;
}
