namespace PodDsl;

/// <summary>Runs a directory tree of the host as the root file system, instead of an image.</summary>
/// <remarks>
/// <para>Excludes <see cref="ImageAttribute"/>; a container needs exactly one of the two. The one nearest to the record
/// counts.</para>
/// <para>Quadlet has the key for containers since podman 4.5.</para>
/// <para>Source: podman-systemd.unit(5), Rootfs=; podman-run(1), --rootfs.</para>
/// </remarks>
/// <param name="path">The absolute path of the directory, optionally with <c>:O</c> (changes are thrown away) or <c>:idmap</c> after
/// it.</param>
/// <example><code>
/// [Rootfs("/srv/rootfs/debian:O"), Exec("/usr/bin/sleep", "infinity")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class RootfsAttribute(string path) : SettingAttribute
{
    /// <summary>The absolute path of the directory, optionally with <c>:O</c> (changes are thrown away) or <c>:idmap</c> after
    /// it.</summary>
    public string Path { get; } = path;
}
