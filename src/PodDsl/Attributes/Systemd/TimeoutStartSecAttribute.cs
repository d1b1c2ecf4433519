namespace PodDsl;

/// <summary>Sets how long each command of the start may take before the start counts as failed.</summary>
/// <remarks>
/// <para>It covers the pull of the image, which most often needs more than the default: set <c>"15min"</c>,
/// or put the image in a unit of its own (<c>Image</c> record), which has no limit. The limit is for each command
/// on its own, not for their sum, and a command whose failure is ignored (prefix <c>-</c>) still fails the unit
/// when it takes too long. Since podman 4.7 a pull under <c>Type=notify</c> extends the limit by itself, by at
/// most five minutes.</para>
/// <para>Default: 90 s (less on some distributions); none for <see cref="ServiceType.Oneshot"/>.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>TimeoutStartSec=</c> with a
/// warning; the earlier value stays.</para>
/// <para>Since systemd 188. Source: systemd.service(5), TimeoutStartSec=.</para>
/// </remarks>
/// <example><code>[TimeoutStartSec("15min")]</code></example>
/// <param name="limit">A time span such as <c>"15min"</c>; <c>"infinity"</c> or <c>"0"</c> is no limit.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class TimeoutStartSecAttribute(string limit) : SettingAttribute
{
    /// <summary>A time span such as <c>"15min"</c>; <c>"infinity"</c> or <c>"0"</c> is no limit.</summary>
    public string Limit { get; } = limit;
}
