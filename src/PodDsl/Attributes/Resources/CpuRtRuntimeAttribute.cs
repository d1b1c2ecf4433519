namespace PodDsl;

/// <summary>
/// How much time of a <see cref="CpuRtPeriodAttribute"/> the container may spend at realtime priority.
/// </summary>
/// <remarks>
/// <para>Only hosts with cgroup v1 have it; with v2, podman refuses or ignores it.</para>
/// <para>Default: 0.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --cpu-rt-runtime.</para>
/// </remarks>
/// <example><code>[CpuRtRuntime(950000)]</code></example>
/// <param name="microseconds">Microseconds.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class CpuRtRuntimeAttribute(long microseconds) : SettingAttribute
{
    /// <summary>Microseconds.</summary>
    public long Microseconds { get; } = microseconds;
}
