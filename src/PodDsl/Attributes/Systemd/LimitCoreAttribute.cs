namespace PodDsl;

/// <summary>How large a core dump of the service may become, in bytes.</summary>
/// <remarks>
/// <para><c>0</c> turns core dumps off. This limits the processes of the service on the host; the container's own
/// limits are set by <c>[Ulimit]</c>.</para>
/// <para>Default: that of the manager.</para>
/// <para>Of several uses the one nearest the record counts. An empty <c>LimitCORE=</c> is ignored with a warning;
/// the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.exec(5), LimitCORE=.</para>
/// </remarks>
/// <example><code>[LimitCore("0")]</code></example>
/// <param name="limit">A size such as <c>0</c> or <c>1G</c>, <c>soft:hard</c>, or <c>infinity</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class LimitCoreAttribute(string limit) : Attribute
{
    /// <summary>A size such as <c>0</c> or <c>1G</c>, <c>soft:hard</c>, or <c>infinity</c>.</summary>
    public string Limit { get; } = limit;
}
