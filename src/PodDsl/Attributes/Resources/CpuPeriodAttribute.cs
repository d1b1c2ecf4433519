namespace PodDsl;

/// <summary>Sets the period that <see cref="ContainerCpuQuotaAttribute"/> applies to.</summary>
/// <remarks>
/// <para>Error: together with <see cref="CpusAttribute"/>. Rootless users need the controller <c>cpu</c>
/// delegated to them.</para>
/// <para>Default: 100000, that is 100 ms.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --cpu-period.</para>
/// </remarks>
/// <example><code>[CpuPeriod(50000), ContainerCpuQuota(25000)]</code></example>
/// <param name="microseconds">Microseconds, from 1000 to 1000000.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class CpuPeriodAttribute(long microseconds) : SettingAttribute
{
    /// <summary>Microseconds, from 1000 to 1000000.</summary>
    public long Microseconds { get; } = microseconds;
}
