namespace PodDsl;

/// <summary>Sets the size of the memory file systems of a container with systemd inside.</summary>
/// <remarks>
/// <para>They are <c>/run</c>, <c>/run/lock</c>, <c>/var/log/journal</c> and <c>/tmp</c>. It has an effect only in systemd mode; see
/// <see cref="SystemdAttribute"/>.</para>
/// <para>Default: half of the memory, as the kernel has it.</para>
/// <para>Of several uses, the one nearest to the record counts. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 4.5. Source: podman-run(1), --shm-size-systemd.</para>
/// </remarks>
/// <example><code>[ShmSizeSystemd("64m")]</code></example>
/// <param name="size">A number with <c>b</c>, <c>k</c>, <c>m</c> or <c>g</c>; <c>"0"</c> is no limit.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ShmSizeSystemdAttribute(string size) : SettingAttribute
{
    /// <summary>A number with <c>b</c>, <c>k</c>, <c>m</c> or <c>g</c>; <c>"0"</c> is no limit.</summary>
    public string Size { get; } = size;
}
