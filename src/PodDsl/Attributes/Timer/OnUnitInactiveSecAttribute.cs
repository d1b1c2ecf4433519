namespace PodDsl;

/// <summary>Starts the unit again some time after its last end.</summary>
/// <remarks>
/// <para>It sets the pause between two runs, however long a run takes. On its own it never begins: add
/// <see cref="OnBootSecAttribute"/> or <see cref="OnActiveSecAttribute"/>. Any attribute of <c>[Timer]</c> puts a
/// timer of the same name beside the service, which starts it; such a service is mostly
/// <see cref="ServiceType.Oneshot"/> and has no <see cref="WantedByAttribute"/> of its own.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>OnUnitInactiveSec=</c> in a drop-in clears the earlier values.</para>
/// <para>In every systemd that runs podman. Source: systemd.timer(5), OnUnitInactiveSec=.</para>
/// </remarks>
/// <example><code>[OnActiveSec("1min"), OnUnitInactiveSec("10min")]</code></example>
/// <param name="span">A time span such as <c>"15min"</c> or <c>"1d 2h"</c>; a bare number is seconds.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class OnUnitInactiveSecAttribute(string span) : SettingAttribute
{
    /// <summary>A time span such as <c>"15min"</c> or <c>"1d 2h"</c>; a bare number is seconds.</summary>
    public string Span { get; } = span;
}
