namespace PodDsl;

/// <summary>Names a directory with certificates for registries.</summary>
/// <remarks>
/// <para>Default: <c>/etc/containers/certs.d</c>. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for image units since podman 4.8; for artifact units since podman 5.7. On a container it
/// is podman's flag <c>--cert-dir</c>.</para>
/// <para>Source: podman-systemd.unit(5), CertDir=; podman-pull(1), podman-artifact-pull(1), podman-run(1),
/// --cert-dir.</para>
/// </remarks>
/// <param name="path">The absolute path on the host, with files <c>*.crt</c> (authorities), <c>*.cert</c> and
/// <c>*.key</c> (client).</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), CertDir("/etc/registry/certs")]
/// public partial record Base : Image;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class CertDirAttribute(string path) : SettingAttribute
{
    /// <summary>The absolute path on the host, with files <c>*.crt</c> (authorities), <c>*.cert</c> and <c>*.key</c>
    /// (client).</summary>
    public string Path { get; } = path;
}
