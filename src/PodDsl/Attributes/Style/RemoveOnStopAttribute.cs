namespace PodDsl;

/// <summary>Removes the container by a command of its own when the service stops.</summary>
/// <remarks>
/// <para>Only the service format has it; Quadlet always has the container removed. The one nearest to the record
/// counts.</para>
/// <para>Source: podman-rm(1); podman-run(1), --rm; systemd.service(5), ExecStop=.</para>
/// </remarks>
/// <param name="value">True to remove the container. Without the attribute the service does what Quadlet's does.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), RemoveOnStop]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RemoveOnStopAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to remove the container. Without the attribute the service does what Quadlet's does.</summary>
    public bool Value { get; } = value;
}
