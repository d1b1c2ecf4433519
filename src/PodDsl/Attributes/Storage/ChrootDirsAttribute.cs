namespace PodDsl;

/// <summary>
/// Names a directory in the container where podman also puts the files that it manages.
/// </summary>
/// <remarks>
/// <para><c>/etc/hosts</c>, <c>/etc/resolv.conf</c> and the like appear below it too. Use it for images that run their program in a
/// chroot.</para>
/// <para>Default: none.</para>
/// <para>Several uses add up. Quadlet has no key for it; PodDsl writes <c>PodmanArgs=</c>.</para>
/// <para>Since podman 4.1. Source: podman-run(1), --chrootdirs.</para>
/// </remarks>
/// <example><code>[ChrootDirs("/var/lib/unbound")]</code></example>
/// <param name="path">An absolute path in the container.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ChrootDirsAttribute(string path) : SettingAttribute
{
    /// <summary>An absolute path in the container.</summary>
    public string Path { get; } = path;
}
