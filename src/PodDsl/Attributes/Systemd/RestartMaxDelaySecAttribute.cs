namespace PodDsl;

/// <summary>Sets the longest pause between restarts, at the end of <see cref="RestartStepsAttribute"/>.</summary>
/// <remarks>
/// <para>It works only together with <see cref="RestartStepsAttribute"/>.</para>
/// <para>Default: <c>infinity</c>: the pause does not grow.</para>
/// <para>Of several uses, the one nearest to the record counts. systemd ignores an empty <c>RestartMaxDelaySec=</c> with a
/// warning; the earlier value stays.</para>
/// <para>Since systemd 254. Source: systemd.service(5), RestartMaxDelaySec=.</para>
/// </remarks>
/// <example><code>[RestartSec("1s"), RestartSteps(8), RestartMaxDelaySec("5min")]</code></example>
/// <param name="pause">A time span such as <c>"5min"</c>; a bare number is seconds.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RestartMaxDelaySecAttribute(string pause) : SettingAttribute
{
    /// <summary>A time span such as <c>"5min"</c>; a bare number is seconds.</summary>
    public string Pause { get; } = pause;
}
