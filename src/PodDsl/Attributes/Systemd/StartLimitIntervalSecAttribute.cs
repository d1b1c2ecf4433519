namespace PodDsl;

/// <summary>Sets the span of time in which systemd counts starts; after too many it gives up.</summary>
/// <remarks>
/// <para>After <see cref="StartLimitBurstAttribute"/> starts within the span, systemd refuses further ones, by hand too, until the span has
/// passed or somebody runs <c>systemctl reset-failed</c>. The unit can only reach the limit if that many starts fit: (run time +
/// <see cref="RestartSecAttribute"/>) × burst must be less than the span.</para>
/// <para>It belongs in <c>[Unit]</c>; systemd ignores it in <c>[Service]</c>.</para>
/// <para>Default: 10 s.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>StartLimitIntervalSec=</c> with a warning; the
/// earlier value stays.</para>
/// <para>Since systemd 230. Source: systemd.unit(5), StartLimitIntervalSec=.</para>
/// </remarks>
/// <example><code>[StartLimitIntervalSec("10min"), StartLimitBurst(5), RestartSec("15s")]</code></example>
/// <param name="window">A time span such as <c>"10min"</c>; <c>"0"</c> turns the limit off.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class StartLimitIntervalSecAttribute(string window) : SettingAttribute
{
    /// <summary>A time span such as <c>"10min"</c>; <c>"0"</c> turns the limit off.</summary>
    public string Window { get; } = window;
}
