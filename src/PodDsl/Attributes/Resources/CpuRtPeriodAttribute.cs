namespace PodDsl;

/// <summary>The length of the period in which <see cref="CpuRtRuntimeAttribute"/> is counted.</summary>
/// <remarks>
/// <para>It exists on hosts with cgroup v1 only; with v2, podman refuses or ignores it.</para>
/// <para>Default: that of the parent group.</para>
/// <para>Of several uses the one nearest the record counts. Quadlet has no key for it: it is written as
/// <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --cpu-rt-period.</para>
/// </remarks>
/// <example><code>[CpuRtPeriod(1000000)]</code></example>
/// <param name="microseconds">Microseconds.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class CpuRtPeriodAttribute(long microseconds) : Attribute
{
    /// <summary>Microseconds.</summary>
    public long Microseconds { get; } = microseconds;
}
