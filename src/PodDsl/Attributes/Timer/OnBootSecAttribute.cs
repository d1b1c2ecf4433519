namespace PodDsl;

/// <summary>Starts the unit some time after the machine has booted.</summary>
/// <remarks>
/// <para>If that time has passed when the timer starts, the unit starts at once. Any attribute of
/// <c>[Timer]</c> puts a timer of the same name beside the service, which starts it; such a service is mostly
/// <see cref="ServiceType.Oneshot"/> and has no <see cref="WantedByAttribute"/> of its own.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>OnBootSec=</c> in a drop-in clears the earlier values.</para>
/// <para>In every systemd that runs podman. Source: systemd.timer(5), OnBootSec=.</para>
/// </remarks>
/// <example><code>[OnBootSec("15min"), OnUnitActiveSec("1h")]</code></example>
/// <param name="span">A time span such as <c>"15min"</c> or <c>"1d 2h"</c>; a bare number is seconds.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class OnBootSecAttribute(string span) : SettingAttribute
{
    /// <summary>A time span such as <c>"15min"</c> or <c>"1d 2h"</c>; a bare number is seconds.</summary>
    public string Span { get; } = span;
}
