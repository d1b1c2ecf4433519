namespace PodDsl;

/// <summary>How many starts systemd allows within <see cref="StartLimitIntervalSecAttribute"/>.</summary>
/// <remarks>
/// <para>Starts by hand count too. A unit that has run into the limit stays failed.</para>
/// <para>Default: 5.</para>
/// <para>Of several uses the one nearest the record counts. An empty <c>StartLimitBurst=</c> is ignored with a
/// warning; the earlier value stays.</para>
/// <para>Since systemd 229. Source: systemd.unit(5), StartLimitBurst=.</para>
/// </remarks>
/// <example><code>[StartLimitBurst(10)]</code></example>
/// <param name="count">The number of starts, from 1.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class StartLimitBurstAttribute(long count) : Attribute
{
    /// <summary>The number of starts, from 1.</summary>
    public long Count { get; } = count;
}
