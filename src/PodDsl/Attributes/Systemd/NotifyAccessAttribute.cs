namespace PodDsl;

/// <summary>Says which processes of the service may report its state to systemd.</summary>
/// <remarks>
/// <para>Under <c>Type=notify</c> podman needs <see cref="NotifyAccess.All"/>: the message comes from podman or
/// from the container, not from the main process conmon. With less, the start ends in a timeout.</para>
/// <para>Default: <c>none</c>, <c>main</c> under <c>Type=notify</c>; Quadlet sets <c>all</c> for containers and
/// kube units.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>NotifyAccess=</c> with a
/// warning; the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.service(5), NotifyAccess=.</para>
/// </remarks>
/// <example><code>[NotifyAccess(NotifyAccess.All)]</code></example>
/// <param name="access">The processes that may report.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class NotifyAccessAttribute(NotifyAccess access) : SettingAttribute
{
    /// <summary>The processes that may report.</summary>
    public NotifyAccess Access { get; } = access;
}
