namespace PodDsl;

/// <summary>Sets how readily the kernel kills the container when memory runs out.</summary>
/// <remarks>
/// <para>Rootless podman cannot go below the value of its user, and then uses the lowest possible.</para>
/// <para>Default: that of podman.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --oom-score-adj.</para>
/// </remarks>
/// <example><code>[OomScoreAdj(500)]</code></example>
/// <param name="adjustment">From -1000 (never) to 1000 (first).</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class OomScoreAdjAttribute(long adjustment) : SettingAttribute
{
    /// <summary>From -1000 (never) to 1000 (first).</summary>
    public long Adjustment { get; } = adjustment;
}
