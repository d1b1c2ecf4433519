namespace PodDsl;

/// <summary>Sets how long each command of the stop may take before systemd kills the processes.</summary>
/// <remarks>
/// <para>It must be longer than the time that podman itself gives the container (<c>[StopTimeout]</c>, 10 s by
/// default), or systemd kills podman in the middle of stopping.</para>
/// <para>Default: 90 s.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>TimeoutStopSec=</c> with a
/// warning; the earlier value stays.</para>
/// <para>Since systemd 188. Source: systemd.service(5), TimeoutStopSec=.</para>
/// </remarks>
/// <example><code>[StopTimeout(60), TimeoutStopSec("70s")]</code></example>
/// <param name="limit">A time span such as <c>"70s"</c>; <c>"infinity"</c> or <c>"0"</c> is no limit.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class TimeoutStopSecAttribute(string limit) : SettingAttribute
{
    /// <summary>A time span such as <c>"70s"</c>; <c>"infinity"</c> or <c>"0"</c> is no limit.</summary>
    public string Limit { get; } = limit;
}
