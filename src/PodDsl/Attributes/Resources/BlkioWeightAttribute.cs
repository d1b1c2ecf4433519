namespace PodDsl;

/// <summary>Sets the container's share of disk bandwidth when there is not enough for all.</summary>
/// <remarks>
/// <para>The weight is relative to other containers; the disk's scheduler must support weights.</para>
/// <para>Default: not set.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --blkio-weight.</para>
/// </remarks>
/// <example><code>[BlkioWeight(200)]</code></example>
/// <param name="weight">From 10 to 1000.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class BlkioWeightAttribute(long weight) : SettingAttribute
{
    /// <summary>From 10 to 1000.</summary>
    public long Weight { get; } = weight;
}
