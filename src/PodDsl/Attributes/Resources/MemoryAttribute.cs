namespace PodDsl;

/// <summary>Sets how much memory the container may use.</summary>
/// <remarks>
/// <para>Beyond it, the kernel kills processes of the container. Default: no limit. For a limit that also counts podman's own
/// processes use <c>[MemoryMax]</c>. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 5.5.</para>
/// <para>Source: podman-systemd.unit(5), Memory=; podman-run(1), --memory.</para>
/// </remarks>
/// <param name="size">A number with a unit: <c>b</c>, <c>k</c>, <c>m</c> or <c>g</c> (powers of 1024).</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Memory("512m")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class MemoryAttribute(string size) : SettingAttribute
{
    /// <summary>A number with a unit: <c>b</c>, <c>k</c>, <c>m</c> or <c>g</c> (powers of 1024).</summary>
    public string Size { get; } = size;
}
