namespace PodDsl;

/// <summary>Starts the unit some time after the service manager has started.</summary>
/// <remarks>
/// <para>For user units: the user manager starts at the first login, or at boot with lingering. For system units
/// it is nearly <see cref="OnBootSecAttribute"/>. Any attribute of <c>[Timer]</c> puts a timer of the same name
/// beside the service, which starts it; such a service is mostly <see cref="ServiceType.Oneshot"/> and has no
/// <see cref="WantedByAttribute"/> of its own.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>OnStartupSec=</c> in a drop-in clears the earlier values.</para>
/// <para>In every systemd that runs podman. Source: systemd.timer(5), OnStartupSec=.</para>
/// </remarks>
/// <example><code>[OnStartupSec("2min")]</code></example>
/// <param name="span">A time span such as <c>"15min"</c> or <c>"1d 2h"</c>; a bare number is seconds.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class OnStartupSecAttribute(string span) : SettingAttribute
{
    /// <summary>A time span such as <c>"15min"</c> or <c>"1d 2h"</c>; a bare number is seconds.</summary>
    public string Span { get; } = span;
}
