namespace PodDsl;

/// <summary>Sets how much processor time the container may use in each <see cref="CpuPeriodAttribute"/>.</summary>
/// <remarks>
/// <para>Error: together with <see cref="CpusAttribute"/>, which says the same in processors. It is not the percentage of systemd's
/// <see cref="CpuQuotaAttribute"/>. Rootless users need the controller <c>cpu</c> delegated to them.</para>
/// <para>Default: no limit.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --cpu-quota.</para>
/// </remarks>
/// <example><code>[ContainerCpuQuota(150000)]</code></example>
/// <param name="microseconds">Microseconds, from 1000; more than the period is more than one processor.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ContainerCpuQuotaAttribute(long microseconds) : SettingAttribute
{
    /// <summary>Microseconds, from 1000; more than the period is more than one processor.</summary>
    public long Microseconds { get; } = microseconds;
}
