namespace PodDsl;

/// <summary>Chooses the image for an architecture other than that of the host.</summary>
/// <remarks>
/// <para>Default: that of the host. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for image units since podman 4.8; for build units since podman 5.2. On a container it is
/// podman's flag <c>--arch</c>.</para>
/// <para>Source: podman-systemd.unit(5), Arch=; podman-pull(1), podman-build(1), podman-run(1), --arch.</para>
/// </remarks>
/// <param name="architecture">The architecture as registries call it: <c>amd64</c>, <c>arm64</c>, <c>riscv64</c>,
/// ...</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Arch("arm64")]
/// public partial record Base : Image;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ArchAttribute(string architecture) : SettingAttribute
{
    /// <summary>The architecture as registries call it: <c>amd64</c>, <c>arm64</c>, <c>riscv64</c>, ...</summary>
    public string Architecture { get; } = architecture;
}
