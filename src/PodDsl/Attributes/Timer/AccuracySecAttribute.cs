namespace PodDsl;

/// <summary>Sets how far systemd may shift a run to wake the machine less often.</summary>
/// <remarks>
/// <para>Each machine picks a fixed moment within the span.</para>
/// <para>Default: <c>1min</c>.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>AccuracySec=</c> with a
/// warning; the earlier value stays.</para>
/// <para>Since systemd 209. Source: systemd.timer(5), AccuracySec=.</para>
/// </remarks>
/// <example><code>[OnCalendar("hourly"), AccuracySec("1s")]</code></example>
/// <param name="span">A time span such as <c>"1s"</c>; the smallest is <c>"1us"</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class AccuracySecAttribute(string span) : SettingAttribute
{
    /// <summary>A time span such as <c>"1s"</c>; the smallest is <c>"1us"</c>.</summary>
    public string Span { get; } = span;
}
