namespace PodDsl;

/// <summary>How readily the kernel kills the container when memory runs out.</summary>
/// <remarks>
/// <para>Rootless, a value below that of the user cannot be set; podman then uses the lowest possible.</para>
/// <para>Default: that of podman.</para>
/// <para>Of several uses the one nearest the record counts. Quadlet has no key for it: it is written as
/// <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --oom-score-adj.</para>
/// </remarks>
/// <example><code>[OomScoreAdj(500)]</code></example>
/// <param name="adjustment">From -1000 (never) to 1000 (first).</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class OomScoreAdjAttribute(long adjustment) : Attribute
{
    /// <summary>From -1000 (never) to 1000 (first).</summary>
    public long Adjustment { get; } = adjustment;
}
