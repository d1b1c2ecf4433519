namespace PodDsl;

/// <summary>Sets the directory that a build takes its files from, or that the paths of a Kubernetes unit are relative
/// to.</summary>
/// <remarks>
/// <para>systemd's <c>[WorkingDirectory]</c> wins over it. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for Kubernetes units since podman 4.7; for build units since podman 5.2.</para>
/// <para>Source: podman-systemd.unit(5), SetWorkingDirectory=.</para>
/// </remarks>
/// <param name="directory">On a build: <c>unit</c> (that of the Quadlet file), <c>file</c> (that of the Containerfile),
/// an absolute path, or the URL of a repository or archive. On a Kubernetes unit: <c>unit</c> or <c>yaml</c> (that of
/// the only YAML file).</param>
/// <example><code>
/// [ImageTag("localhost/app"), SetWorkingDirectory("/srv/app")]
/// public partial record App : Build;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SetWorkingDirectoryAttribute(string directory) : SettingAttribute
{
    /// <summary>On a build: <c>unit</c> (that of the Quadlet file), <c>file</c> (that of the Containerfile), an
    /// absolute path, or the URL of a repository or archive. On a Kubernetes unit: <c>unit</c> or <c>yaml</c> (that of
    /// the only YAML file).</summary>
    public string Directory { get; } = directory;
}
