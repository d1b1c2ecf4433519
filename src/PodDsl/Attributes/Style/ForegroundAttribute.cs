namespace PodDsl;

/// <summary>Runs podman as the main process of the service instead of a container in the background.</summary>
/// <remarks>
/// <para>podman then stays for as long as the container runs, and passes the container's output on to the journal: the classic style of
/// hand-written units, with <c>Type=simple</c>. Only the service format has it; Quadlet always runs containers in the background. The one
/// nearest to the record counts.</para>
/// <para>Source: podman-run(1), --detach; systemd.service(5), Type=.</para>
/// </remarks>
/// <param name="value">True to keep podman in the foreground. Without the attribute the container runs in the background.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Foreground]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ForegroundAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to keep podman in the foreground. Without the attribute the container runs in the background.</summary>
    public bool Value { get; } = value;
}
