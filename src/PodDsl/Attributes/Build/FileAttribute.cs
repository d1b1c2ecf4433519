namespace PodDsl;

/// <summary>Names the Containerfile of the build.</summary>
/// <remarks>
/// <para>A build needs this or <see cref="SetWorkingDirectoryAttribute"/>, whose directory is searched for
/// <c>Containerfile</c> and <c>Dockerfile</c>. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for build units since podman 5.2.</para>
/// <para>Source: podman-systemd.unit(5), File=; podman-build(1), --file.</para>
/// </remarks>
/// <param name="file">An absolute path or a URL; a path relative to the working directory needs a <see
/// cref="SetWorkingDirectoryAttribute"/>.</param>
/// <example><code>
/// [ImageTag("localhost/app"), File("/srv/app/Containerfile")]
/// public partial record App : Build;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class FileAttribute(string file) : SettingAttribute
{
    /// <summary>An absolute path or a URL; a path relative to the working directory needs a <see
    /// cref="SetWorkingDirectoryAttribute"/>.</summary>
    public string File { get; } = file;
}
