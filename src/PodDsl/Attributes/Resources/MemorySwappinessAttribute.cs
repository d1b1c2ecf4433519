namespace PodDsl;

/// <summary>Sets how readily the kernel swaps out memory of the container.</summary>
/// <remarks>
/// <para>Only hosts with cgroup v1 have it; with v2, podman refuses or ignores it.</para>
/// <para>Default: -1.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --memory-swappiness.</para>
/// </remarks>
/// <example><code>[MemorySwappiness(10)]</code></example>
/// <param name="percent">From 0 to 100; -1 is the system's.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class MemorySwappinessAttribute(long percent) : SettingAttribute
{
    /// <summary>From 0 to 100; -1 is the system's.</summary>
    public long Percent { get; } = percent;
}
