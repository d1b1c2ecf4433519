namespace PodDsl;

/// <summary>Limits the processes that the user of the service may have, over the whole system.</summary>
/// <remarks>
/// <para>The kernel counts them for the user, not for the service; you nearly always want <see cref="TasksMaxAttribute"/> or podman's
/// <c>[PidsLimit]</c>. This limits the processes of the service on the host; <c>[Ulimit]</c> sets the container's own limits.</para>
/// <para>Default: that of the manager.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>LimitNPROC=</c> with a
/// warning; the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.exec(5), LimitNPROC=.</para>
/// </remarks>
/// <example><code>[LimitNproc("4096")]</code></example>
/// <param name="limit">A number, <c>soft:hard</c>, or <c>infinity</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class LimitNprocAttribute(string limit) : SettingAttribute
{
    /// <summary>A number, <c>soft:hard</c>, or <c>infinity</c>.</summary>
    public string Limit { get; } = limit;
}
