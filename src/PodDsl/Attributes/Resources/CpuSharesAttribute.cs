namespace PodDsl;

/// <summary>Sets the container's share of processor time when there is not enough for all.</summary>
/// <remarks>
/// <para>The share is relative to other containers; on cgroup v2 the value is converted to a weight. Rootless users need the
/// controller <c>cpu</c> delegated to them.</para>
/// <para>Default: 1024.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --cpu-shares.</para>
/// </remarks>
/// <example><code>[CpuShares(512)]</code></example>
/// <param name="shares">From 2 to 262144.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class CpuSharesAttribute(long shares) : SettingAttribute
{
    /// <summary>From 2 to 262144.</summary>
    public long Shares { get; } = shares;
}
