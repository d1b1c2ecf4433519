namespace PodDsl;

/// <summary>Says whether the registry has to speak HTTPS with a valid certificate.</summary>
/// <remarks>
/// <para>The one nearest to the record counts.</para>
/// <para>Quadlet has the key for image units since podman 4.8; for build units since podman 5.2; for artifact units
/// since podman 5.7. On a container it is podman's flag <c>--tls-verify</c>.</para>
/// <para>Source: podman-systemd.unit(5), TLSVerify=; podman-pull(1), podman-build(1), podman-artifact-pull(1),
/// podman-run(1), --tls-verify.</para>
/// </remarks>
/// <param name="value">False to allow a registry without. Without the attribute the configuration of registries decides; its default is
/// true.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), TlsVerify(false)]
/// public partial record Base : Image;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class TlsVerifyAttribute(bool value = true) : SettingAttribute
{
    /// <summary>False to allow a registry without. Without the attribute the configuration of registries decides; its default is
    /// true.</summary>
    public bool Value { get; } = value;
}
