namespace PodDsl;

/// <summary>Names the file with the credentials for registries.</summary>
/// <remarks>
/// <para>Default: what <c>podman login</c> of the same user wrote, else <c>~/.docker/config.json</c>. The one nearest
/// to the record counts.</para>
/// <para>Quadlet has the key for image units since podman 4.8; for build units since podman 5.2; for artifact units
/// since podman 5.7. On a container it is podman's flag <c>--authfile</c>.</para>
/// <para>Source: podman-systemd.unit(5), AuthFile=; podman-pull(1), podman-build(1), podman-artifact-pull(1),
/// podman-run(1), --authfile.</para>
/// </remarks>
/// <param name="path">The absolute path on the host. A relative one is taken from the working directory of the service,
/// not from the unit file.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), AuthFile("/etc/registry/auth.json")]
/// public partial record Base : Image;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class AuthFileAttribute(string path) : SettingAttribute
{
    /// <summary>The absolute path on the host. A relative one is taken from the working directory of the service, not
    /// from the unit file.</summary>
    public string Path { get; } = path;
}
