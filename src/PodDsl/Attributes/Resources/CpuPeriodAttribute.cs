namespace PodDsl;

/// <summary>The length of the period in which <see cref="ContainerCpuQuotaAttribute"/> is counted.</summary>
/// <remarks>
/// <para>Error: not together with <see cref="CpusAttribute"/>. Rootless users need the controller <c>cpu</c>
/// delegated to them.</para>
/// <para>Default: 100000, that is 100 ms.</para>
/// <para>Of several uses the one nearest the record counts. Quadlet has no key for it: it is written as
/// <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --cpu-period.</para>
/// </remarks>
/// <example><code>[CpuPeriod(50000), ContainerCpuQuota(25000)]</code></example>
/// <param name="microseconds">Microseconds, from 1000 to 1000000.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class CpuPeriodAttribute(long microseconds) : Attribute
{
    /// <summary>Microseconds, from 1000 to 1000000.</summary>
    public long Microseconds { get; } = microseconds;
}
