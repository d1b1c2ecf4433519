namespace PodDsl;

/// <summary>Makes up for a run that the timer missed while it was off, as soon as it starts again.</summary>
/// <remarks>
/// <para>It needs <see cref="OnCalendarAttribute"/>. However many runs the timer missed, the unit starts once;
/// <see cref="RandomizedDelaySecAttribute"/> applies to it.</para>
/// <para>Default: off.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>Persistent=</c> with a
/// warning; the earlier value stays.</para>
/// <para>Since systemd 212. Source: systemd.timer(5), Persistent=.</para>
/// </remarks>
/// <example><code>[OnCalendar("daily"), Persistent]</code></example>
/// <param name="value">True to make up for missed runs.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class PersistentAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to make up for missed runs.</summary>
    public bool Value { get; } = value;
}
