namespace PodDsl;

/// <summary>Sets how much memory the container keeps when memory runs short.</summary>
/// <remarks>
/// <para>It is less than <c>[Memory]</c>, and a soft limit, not a promise.</para>
/// <para>Default: not set.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>In every podman since 1.6. Source: podman-run(1), --memory-reservation.</para>
/// </remarks>
/// <example><code>[Memory("1g"), MemoryReservation("512m")]</code></example>
/// <param name="size">A number with <c>b</c>, <c>k</c>, <c>m</c> or <c>g</c>, for example <c>"512m"</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class MemoryReservationAttribute(string size) : SettingAttribute
{
    /// <summary>A number with <c>b</c>, <c>k</c>, <c>m</c> or <c>g</c>, for example <c>"512m"</c>.</summary>
    public string Size { get; } = size;
}
