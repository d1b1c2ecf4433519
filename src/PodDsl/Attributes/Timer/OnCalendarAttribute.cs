namespace PodDsl;

/// <summary>Starts the unit at times of the calendar.</summary>
/// <remarks>
/// <para>systemd drops an expression that it cannot read, with a warning. Any attribute of <c>[Timer]</c> puts a
/// timer of the same name beside the service, which starts it; such a service is mostly
/// <see cref="ServiceType.Oneshot"/>. <see cref="Targets.Timers"/> in <see cref="WantedByAttribute"/> and its like refers to the timer, and
/// is its default; any other target starts the service too, at boot.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. An empty <c>OnCalendar=</c> in a drop-in clears the earlier values.</para>
/// <para>Since systemd 197. Source: systemd.timer(5), OnCalendar=.</para>
/// </remarks>
/// <example><code>[OnCalendar("Sun 03:30"), Persistent]</code></example>
/// <param name="calendar">
/// A calendar expression: <c>daily</c>, <c>Mon 03:00</c>, <c>*-*-01 04:30:00</c>, with a time zone at the end if
/// not local; <c>systemd-analyze calendar</c> explains it.
/// </param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class OnCalendarAttribute(string calendar) : SettingAttribute
{
    /// <summary>
    /// A calendar expression: <c>daily</c>, <c>Mon 03:00</c>, <c>*-*-01 04:30:00</c>, with a time zone at the end
    /// if not local; <c>systemd-analyze calendar</c> explains it.
    /// </summary>
    public string Calendar { get; } = calendar;
}
