namespace PodDsl;

/// <summary>Sets the service's share of disk bandwidth when there is not enough for all.</summary>
/// <remarks>
/// <para>The weight is relative to the other services in the same slice; the disk's scheduler must support weights. It covers all processes
/// of the service, and those of the container as long as podman runs with <c>--cgroups=split</c>, which is Quadlet's default.</para>
/// <para>Default: 100.</para>
/// <para>Of several uses, the one nearest to the record counts. An empty <c>IOWeight=</c> in a drop-in goes back to
/// the default.</para>
/// <para>Since systemd 230. Source: systemd.resource-control(5), IOWeight=.</para>
/// </remarks>
/// <example><code>[IOWeight("20")]</code></example>
/// <param name="weight">From 1 to 10000.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class IOWeightAttribute(string weight) : SettingAttribute
{
    /// <summary>From 1 to 10000.</summary>
    public string Weight { get; } = weight;
}
