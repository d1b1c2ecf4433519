namespace PodDsl;

/// <summary>Requires the mounts that a path lies on, and starts after them.</summary>
/// <remarks>
/// <para>For data on a disk of its own or on the network: without it a container may start first and write into
/// the empty folder under the mount point. systemd drops a path that is relative or has <c>..</c> in it. It mounts mounts with
/// <c>noauto</c> too.</para>
/// <para>Default: none; Quadlet adds the source of each absolute bind mount.</para>
/// <para>Several uses add up. An empty <c>RequiresMountsFor=</c> in a drop-in clears nothing: earlier values stay.</para>
/// <para>In every systemd that runs podman. Source: systemd.unit(5), RequiresMountsFor=.</para>
/// </remarks>
/// <example><code>[RequiresMountsFor("/srv/media")]</code></example>
/// <param name="path">An absolute path without <c>..</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RequiresMountsForAttribute(string path) : SettingAttribute
{
    /// <summary>An absolute path without <c>..</c>.</summary>
    public string Path { get; } = path;
}
