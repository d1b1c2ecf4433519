namespace PodDsl;

/// <summary>The share of disk bandwidth that the service gets when there is not enough for all.</summary>
/// <remarks>
/// <para>Relative to the other services in the same slice; the disk's scheduler must support weights. It counts
/// for all processes of the service; those of the container are among them as long as podman runs with
/// <c>--cgroups=split</c>, which is Quadlet's default.</para>
/// <para>Default: 100.</para>
/// <para>Of several uses the one nearest the record counts. An empty <c>IOWeight=</c> in a drop-in goes back to
/// the default.</para>
/// <para>Since systemd 230. Source: systemd.resource-control(5), IOWeight=.</para>
/// </remarks>
/// <example><code>[IOWeight("20")]</code></example>
/// <param name="weight">From 1 to 10000.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class IOWeightAttribute(string weight) : Attribute
{
    /// <summary>From 1 to 10000.</summary>
    public string Weight { get; } = weight;
}
