namespace PodDsl;

/// <summary>Sets in how many steps the pause between restarts grows to its longest.</summary>
/// <remarks>
/// <para>The pause starts at <see cref="RestartSecAttribute"/> and ends at
/// <see cref="RestartMaxDelaySecAttribute"/>, which must be set too. A slow backoff also needs a wide start limit, or none.</para>
/// <para>Default: 0.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>RestartSteps=</c> with a
/// warning; the earlier value stays.</para>
/// <para>Since systemd 254. Source: systemd.service(5), RestartSteps=.</para>
/// </remarks>
/// <example><code>[RestartSec("1s"), RestartSteps(8), RestartMaxDelaySec("5min")]</code></example>
/// <param name="steps">The number of steps, from 1; 0 keeps the pause constant.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RestartStepsAttribute(long steps) : SettingAttribute
{
    /// <summary>The number of steps, from 1; 0 keeps the pause constant.</summary>
    public long Steps { get; } = steps;
}
