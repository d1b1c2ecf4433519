namespace PodDsl;

/// <summary>How many processes the user of the service may have, counted over the whole system.</summary>
/// <remarks>
/// <para>Counted for the user, not for the service; <see cref="TasksMaxAttribute"/> or podman's
/// <c>[PidsLimit]</c> is nearly always what is meant. This limits the processes of the service on the host; the
/// container's own limits are set by <c>[Ulimit]</c>.</para>
/// <para>Default: that of the manager.</para>
/// <para>Of several uses the one nearest the record counts. An empty <c>LimitNPROC=</c> is ignored with a
/// warning; the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.exec(5), LimitNPROC=.</para>
/// </remarks>
/// <example><code>[LimitNproc("4096")]</code></example>
/// <param name="limit">A number, <c>soft:hard</c>, or <c>infinity</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class LimitNprocAttribute(string limit) : Attribute
{
    /// <summary>A number, <c>soft:hard</c>, or <c>infinity</c>.</summary>
    public string Limit { get; } = limit;
}
