namespace PodDsl;

/// <summary>Names the file that lists the files to leave out of the build.</summary>
/// <remarks>
/// <para>Default: <c>.containerignore</c> or <c>.dockerignore</c> in the directory of the build. The one nearest to the
/// record counts.</para>
/// <para>Quadlet has the key for build units since podman 5.7.</para>
/// <para>Source: podman-systemd.unit(5), IgnoreFile=; podman-build(1), --ignorefile.</para>
/// </remarks>
/// <param name="path">The path on the host, absolute or relative to the working directory.</param>
/// <example><code>
/// [ImageTag("localhost/app"), SetWorkingDirectory("/srv/app"), IgnoreFile("/srv/app/.ignore")]
/// public partial record App : Build;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class IgnoreFileAttribute(string path) : SettingAttribute
{
    /// <summary>The path on the host, absolute or relative to the working directory.</summary>
    public string Path { get; } = path;
}
