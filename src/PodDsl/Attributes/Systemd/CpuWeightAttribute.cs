namespace PodDsl;

/// <summary>Sets the service's share of processor time when there is not enough for all.</summary>
/// <remarks>
/// <para>The weight is relative to the other services in the same slice. It covers all processes of the service, and those of the container
/// as long as podman runs with <c>--cgroups=split</c>, which is Quadlet's default.</para>
/// <para>Default: 100.</para>
/// <para>Of several uses, the one nearest to the record counts. An empty <c>CPUWeight=</c> in a drop-in goes back to
/// the default.</para>
/// <para>Since systemd 232. Source: systemd.resource-control(5), CPUWeight=.</para>
/// </remarks>
/// <example><code>[CpuWeight("50")]</code></example>
/// <param name="weight">From 1 to 10000, or <c>idle</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class CpuWeightAttribute(string weight) : SettingAttribute
{
    /// <summary>From 1 to 10000, or <c>idle</c>.</summary>
    public string Weight { get; } = weight;
}
