namespace PodDsl;

/// <summary>Limits the processor time that the service may use.</summary>
/// <remarks>
/// <para>It throttles even when the machine is idle; to yield only under load, see
/// <see cref="CpuWeightAttribute"/>. It covers all processes of the service, and those of the container as long as podman runs with
/// <c>--cgroups=split</c>, which is Quadlet's default.</para>
/// <para>Default: no limit.</para>
/// <para>Of several uses, the one nearest to the record counts. An empty <c>CPUQuota=</c> in a drop-in goes back to
/// the default.</para>
/// <para>Since systemd 213. Source: systemd.resource-control(5), CPUQuota=.</para>
/// </remarks>
/// <example><code>[CpuQuota("150%")]</code></example>
/// <param name="quota">A percentage: <c>"150%"</c> is one and a half processors.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class CpuQuotaAttribute(string quota) : SettingAttribute
{
    /// <summary>A percentage: <c>"150%"</c> is one and a half processors.</summary>
    public string Quota { get; } = quota;
}
