namespace PodDsl;

/// <summary>Delays each run by a random time up to this.</summary>
/// <remarks>
/// <para>It keeps many machines from pulling or backing up in the same second.</para>
/// <para>Default: <c>0</c>.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>RandomizedDelaySec=</c> with a
/// warning; the earlier value stays.</para>
/// <para>Since systemd 229. Source: systemd.timer(5), RandomizedDelaySec=.</para>
/// </remarks>
/// <example><code>[OnCalendar("daily"), RandomizedDelaySec("30min")]</code></example>
/// <param name="span">A time span such as <c>"15min"</c> or <c>"1d 2h"</c>; a bare number is seconds.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RandomizedDelaySecAttribute(string span) : SettingAttribute
{
    /// <summary>A time span such as <c>"15min"</c> or <c>"1d 2h"</c>; a bare number is seconds.</summary>
    public string Span { get; } = span;
}
