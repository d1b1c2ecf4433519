namespace PodDsl;

/// <summary>How long the service may run before it is stopped and counts as failed.</summary>
/// <remarks>
/// <para>With <c>Restart=on-failure</c> or <c>always</c> it is then started again, which makes a crude regular
/// restart. It does not count for <see cref="ServiceType.Oneshot"/>; that one is limited by
/// <see cref="TimeoutStartSecAttribute"/>.</para>
/// <para>Default: <c>infinity</c>.</para>
/// <para>Of several uses the one nearest the record counts. An empty <c>RuntimeMaxSec=</c> is ignored with a
/// warning; the earlier value stays.</para>
/// <para>Since systemd 229. Source: systemd.service(5), RuntimeMaxSec=.</para>
/// </remarks>
/// <example><code>[RuntimeMaxSec("7d"), Restart(RestartPolicy.Always)]</code></example>
/// <param name="limit">A time span such as <c>"1d"</c>; <c>"infinity"</c> is no limit.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class RuntimeMaxSecAttribute(string limit) : Attribute
{
    /// <summary>A time span such as <c>"1d"</c>; <c>"infinity"</c> is no limit.</summary>
    public string Limit { get; } = limit;
}
