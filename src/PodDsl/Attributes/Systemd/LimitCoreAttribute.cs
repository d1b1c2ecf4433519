namespace PodDsl;

/// <summary>Limits the size of a core dump of the service, in bytes.</summary>
/// <remarks>
/// <para><c>0</c> turns core dumps off. This limits the processes of the service on the host; <c>[Ulimit]</c> sets the container's own
/// limits.</para>
/// <para>Default: that of the manager.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>LimitCORE=</c> with a warning;
/// the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.exec(5), LimitCORE=.</para>
/// </remarks>
/// <example><code>[LimitCore("0")]</code></example>
/// <param name="limit">A size such as <c>0</c> or <c>1G</c>, <c>soft:hard</c>, or <c>infinity</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class LimitCoreAttribute(string limit) : SettingAttribute
{
    /// <summary>A size such as <c>0</c> or <c>1G</c>, <c>soft:hard</c>, or <c>infinity</c>.</summary>
    public string Limit { get; } = limit;
}
