namespace PodDsl;

/// <summary>Says whether podman prepares the container for running systemd inside.</summary>
/// <remarks>
/// <para>Podman then mounts memory on <c>/run</c>, <c>/tmp</c> and the like, makes control groups writable, and
/// sets the stop signal to <c>SIGRTMIN+3</c>.</para>
/// <para>Default: <c>true</c>.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --systemd.</para>
/// </remarks>
/// <example><code>[Systemd(SystemdMode.Always)]</code></example>
/// <param name="mode">When podman prepares it.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SystemdAttribute(SystemdMode mode) : SettingAttribute
{
    /// <summary>When podman prepares it.</summary>
    public SystemdMode Mode { get; } = mode;
}
