namespace PodDsl;

/// <summary>Names the unit that the timer starts.</summary>
/// <remarks>
/// <para>It writes <c>Unit=</c> of <c>[Timer]</c>. You rarely need it, as the timer starts the service of the same name.</para>
/// <para>Default: the service of the same name.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>Unit=</c> with a warning; the earlier value
/// stays.</para>
/// <para>In every systemd that runs podman. Source: systemd.timer(5), Unit=.</para>
/// </remarks>
/// <example><code>[OnCalendar("daily"), TimerUnit("backup.target")]</code></example>
/// <param name="unit">The name of a unit with its suffix; not another timer.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class TimerUnitAttribute(string unit) : SettingAttribute
{
    /// <summary>The name of a unit with its suffix; not another timer.</summary>
    public string Unit { get; } = unit;
}

/// <summary>Names the unit that the timer starts.</summary>
/// <remarks>
/// Like <see cref="TimerUnitAttribute"/>, for a unit of this project; the reference survives a rename. Of several uses, the one nearest to
/// the record counts.
/// </remarks>
/// <example><code>[TimerUnit&lt;Backup&gt;]</code></example>
/// <typeparam name="T">The unit that the timer starts.</typeparam>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class TimerUnitAttribute<T> : SettingAttribute
    where T : Unit;
