namespace PodDsl;

/// <summary>Makes up, as soon as the timer starts, for a run that was missed while it was off.</summary>
/// <remarks>
/// <para>Only for <see cref="OnCalendarAttribute"/>. However many were missed, the unit starts once;
/// <see cref="RandomizedDelaySecAttribute"/> applies to it.</para>
/// <para>Default: off.</para>
/// <para>Of several uses the one nearest the record counts. An empty <c>Persistent=</c> is ignored with a
/// warning; the earlier value stays.</para>
/// <para>Since systemd 212. Source: systemd.timer(5), Persistent=.</para>
/// </remarks>
/// <example><code>[OnCalendar("daily"), Persistent]</code></example>
/// <param name="value">Whether missed runs are made up for.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class PersistentAttribute(bool value = true) : Attribute
{
    /// <summary>Whether missed runs are made up for.</summary>
    public bool Value { get; } = value;
}
