namespace PodDsl;

/// <summary>Sets the directory in the container in which the command starts.</summary>
/// <remarks>
/// <para>Default: that of the image. The systemd directive for podman itself is <c>[WorkingDirectory]</c>. The one
/// nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.6.</para>
/// <para>Source: podman-systemd.unit(5), WorkingDir=; podman-run(1), --workdir.</para>
/// </remarks>
/// <param name="path">The absolute path in the container.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), WorkingDir("/srv")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class WorkingDirAttribute(string path) : SettingAttribute
{
    /// <summary>The absolute path in the container.</summary>
    public string Path { get; } = path;
}
