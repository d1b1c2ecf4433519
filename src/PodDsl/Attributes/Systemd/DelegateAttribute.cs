namespace PodDsl;

/// <summary>Leaves the control groups below the service to the service itself.</summary>
/// <remarks>
/// <para>Podman needs <c>yes</c> to make groups for the container inside of the service; Quadlet sets it. Without
/// it, systemd may undo podman's limits.</para>
/// <para>Default: <c>no</c>; Quadlet sets <c>yes</c> for containers.</para>
/// <para>Several uses add up. An empty <c>Delegate=</c> in a drop-in clears the earlier values.</para>
/// <para>Since systemd 218. Source: systemd.resource-control(5), Delegate=.</para>
/// </remarks>
/// <example><code>[Delegate("yes")]</code></example>
/// <param name="controllers">
/// <c>yes</c>, <c>no</c>, or names of controllers such as <c>cpu memory pids</c>.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class DelegateAttribute(string controllers) : SettingAttribute
{
    /// <summary><c>yes</c>, <c>no</c>, or names of controllers such as <c>cpu memory pids</c>.</summary>
    public string Controllers { get; } = controllers;
}
