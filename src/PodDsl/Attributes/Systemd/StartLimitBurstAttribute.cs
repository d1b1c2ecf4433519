namespace PodDsl;

/// <summary>Sets how many starts systemd allows within <see cref="StartLimitIntervalSecAttribute"/>.</summary>
/// <remarks>
/// <para>Starts by hand count too. A unit that has run into the limit stays failed.</para>
/// <para>Default: 5.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>StartLimitBurst=</c> with a
/// warning; the earlier value stays.</para>
/// <para>Since systemd 229. Source: systemd.unit(5), StartLimitBurst=.</para>
/// </remarks>
/// <example><code>[StartLimitBurst(10)]</code></example>
/// <param name="count">The number of starts, from 1.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class StartLimitBurstAttribute(long count) : SettingAttribute
{
    /// <summary>The number of starts, from 1.</summary>
    public long Count { get; } = count;
}
