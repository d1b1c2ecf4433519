namespace PodDsl;

/// <summary>Sets the period that <see cref="CpuRtRuntimeAttribute"/> applies to.</summary>
/// <remarks>
/// <para>Only hosts with cgroup v1 have it; with v2, podman refuses or ignores it.</para>
/// <para>Default: that of the parent group.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --cpu-rt-period.</para>
/// </remarks>
/// <example><code>[CpuRtPeriod(1000000)]</code></example>
/// <param name="microseconds">Microseconds.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class CpuRtPeriodAttribute(long microseconds) : SettingAttribute
{
    /// <summary>Microseconds.</summary>
    public long Microseconds { get; } = microseconds;
}
