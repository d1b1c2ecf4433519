namespace PodDsl;

/// <summary>
/// Sets <see cref="TimeoutStartSecAttribute"/> and <see cref="TimeoutStopSecAttribute"/> to the same value.
/// </summary>
/// <remarks>
/// <para>Set the two on their own instead: a pull wants minutes, a stop does not.</para>
/// <para>Default: not set.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>TimeoutSec=</c> with a
/// warning; the earlier value stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.service(5), TimeoutSec=.</para>
/// </remarks>
/// <example><code>[TimeoutSec("5min")]</code></example>
/// <param name="limit">A time span such as <c>"5min"</c>; <c>"infinity"</c> or <c>"0"</c> is no limit.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class TimeoutSecAttribute(string limit) : SettingAttribute
{
    /// <summary>A time span such as <c>"5min"</c>; <c>"infinity"</c> or <c>"0"</c> is no limit.</summary>
    public string Limit { get; } = limit;
}
