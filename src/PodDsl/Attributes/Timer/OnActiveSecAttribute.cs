namespace PodDsl;

/// <summary>Starts the unit some time after the timer itself has started.</summary>
/// <remarks>
/// <para>It fires once for each start of the timer; combine it with <see cref="OnUnitActiveSecAttribute"/> to repeat. Any
/// attribute of <c>[Timer]</c> puts a timer of the same name beside the service, which starts it; such a service
/// is mostly <see cref="ServiceType.Oneshot"/> and has no <see cref="WantedByAttribute"/> of its own.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>OnActiveSec=</c> in a drop-in clears the earlier values.</para>
/// <para>In every systemd that runs podman. Source: systemd.timer(5), OnActiveSec=.</para>
/// </remarks>
/// <example><code>[OnActiveSec("5min")]</code></example>
/// <param name="span">A time span such as <c>"15min"</c> or <c>"1d 2h"</c>; a bare number is seconds.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class OnActiveSecAttribute(string span) : SettingAttribute
{
    /// <summary>A time span such as <c>"15min"</c> or <c>"1d 2h"</c>; a bare number is seconds.</summary>
    public string Span { get; } = span;
}
