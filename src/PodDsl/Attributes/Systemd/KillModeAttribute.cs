namespace PodDsl;

/// <summary>Says which processes of the service get a signal when systemd stops it.</summary>
/// <remarks>
/// <para>For containers <see cref="KillMode.Mixed"/> is right: the stop command ends the container, conmon gets
/// the first signal, the rest is killed when the time is up.</para>
/// <para><see cref="KillMode.None"/> is deprecated since systemd 246: leftovers keep mounts, ports and names
/// after the service counts as stopped, and the next start runs a second set of processes beside them. Error:
/// Quadlet makes no unit from a container or kube file with anything but <c>mixed</c> or
/// <c>control-group</c>.</para>
/// <para>Default: <c>control-group</c>; Quadlet sets <c>mixed</c> for containers and kube units.</para>
/// <para>Of several uses, the one nearest to the record counts. An empty <c>KillMode=</c> in a drop-in goes back to
/// the default.</para>
/// <para>In every systemd that runs podman. Source: systemd.kill(5), KillMode=.</para>
/// </remarks>
/// <example><code>[KillMode(KillMode.Mixed)]</code></example>
/// <param name="mode">The processes that get the signals.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class KillModeAttribute(KillMode mode) : SettingAttribute
{
    /// <summary>The processes that get the signals.</summary>
    public KillMode Mode { get; } = mode;
}
