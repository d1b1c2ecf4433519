namespace PodDsl;

/// <summary>Sets how long the service may run before systemd stops it and counts it as failed.</summary>
/// <remarks>
/// <para>With <c>Restart=on-failure</c> or <c>always</c> systemd then starts it again: a crude regular restart. It has no effect on
/// <see cref="ServiceType.Oneshot"/>, which <see cref="TimeoutStartSecAttribute"/> limits.</para>
/// <para>Default: <c>infinity</c>.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>RuntimeMaxSec=</c> with a
/// warning; the earlier value stays.</para>
/// <para>Since systemd 229. Source: systemd.service(5), RuntimeMaxSec=.</para>
/// </remarks>
/// <example><code>[RuntimeMaxSec("7d"), Restart(RestartPolicy.Always)]</code></example>
/// <param name="limit">A time span such as <c>"1d"</c>; <c>"infinity"</c> is no limit.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RuntimeMaxSecAttribute(string limit) : SettingAttribute
{
    /// <summary>A time span such as <c>"1d"</c>; <c>"infinity"</c> is no limit.</summary>
    public string Limit { get; } = limit;
}
