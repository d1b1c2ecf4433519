namespace PodDsl;

/// <summary>Sets how much memory and swap the container may use in total.</summary>
/// <remarks>
/// <para>Error: without <c>[Memory]</c>, or less than it. The same value as <c>[Memory]</c> means no swap.</para>
/// <para>Default: twice <c>[Memory]</c>.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --memory-swap.</para>
/// </remarks>
/// <example><code>[Memory("1g"), MemorySwap("1g")]</code></example>
/// <param name="size">A number with <c>b</c>, <c>k</c>, <c>m</c> or <c>g</c>; <c>"-1"</c> is no limit.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class MemorySwapAttribute(string size) : SettingAttribute
{
    /// <summary>A number with <c>b</c>, <c>k</c>, <c>m</c> or <c>g</c>; <c>"-1"</c> is no limit.</summary>
    public string Size { get; } = size;
}
