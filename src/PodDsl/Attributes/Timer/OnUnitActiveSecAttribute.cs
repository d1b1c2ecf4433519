namespace PodDsl;

/// <summary>Starts the unit again some time after its last start.</summary>
/// <remarks>
/// <para>On its own it never begins: add <see cref="OnBootSecAttribute"/> or <see cref="OnActiveSecAttribute"/>
/// for the first time. Any attribute of <c>[Timer]</c> puts a timer of the same name beside the service, which
/// starts it; such a service is mostly <see cref="ServiceType.Oneshot"/> and has no
/// <see cref="WantedByAttribute"/> of its own.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>OnUnitActiveSec=</c> in a drop-in clears the earlier values.</para>
/// <para>In every systemd that runs podman. Source: systemd.timer(5), OnUnitActiveSec=.</para>
/// </remarks>
/// <example><code>[OnBootSec("15min"), OnUnitActiveSec("1h")]</code></example>
/// <param name="span">A time span such as <c>"15min"</c> or <c>"1d 2h"</c>; a bare number is seconds.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class OnUnitActiveSecAttribute(string span) : SettingAttribute
{
    /// <summary>A time span such as <c>"15min"</c> or <c>"1d 2h"</c>; a bare number is seconds.</summary>
    public string Span { get; } = span;
}
