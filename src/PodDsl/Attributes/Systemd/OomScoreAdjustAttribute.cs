namespace PodDsl;

/// <summary>How readily the kernel kills podman and conmon when memory runs out.</summary>
/// <remarks>
/// <para>The container has a value of its own: <see cref="OomScoreAdjAttribute"/>. A user manager cannot go below its own
/// value.</para>
/// <para>Default: that of the manager.</para>
/// <para>Of several uses, the one nearest to the record counts. An empty <c>OOMScoreAdjust=</c> in a drop-in goes
/// back to the default.</para>
/// <para>In every systemd that runs podman. Source: systemd.exec(5), OOMScoreAdjust=.</para>
/// </remarks>
/// <example><code>[OomScoreAdjust(-500)]</code></example>
/// <param name="adjustment">From -1000 (never) to 1000 (first).</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class OomScoreAdjustAttribute(long adjustment) : SettingAttribute
{
    /// <summary>From -1000 (never) to 1000 (first).</summary>
    public long Adjustment { get; } = adjustment;
}
