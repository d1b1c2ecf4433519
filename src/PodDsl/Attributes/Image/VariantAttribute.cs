namespace PodDsl;

/// <summary>Chooses the variant of the architecture.</summary>
/// <remarks>
/// <para>Default: that of the host. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for image units since podman 4.8; for build units since podman 5.2. On a container it is
/// podman's flag <c>--variant</c>.</para>
/// <para>Source: podman-systemd.unit(5), Variant=; podman-pull(1), podman-build(1), podman-run(1), --variant.</para>
/// </remarks>
/// <param name="variant">The variant, for example <c>v7</c> for 32-bit ARM.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Arch("arm"), Variant("v7")]
/// public partial record Base : Image;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class VariantAttribute(string variant) : SettingAttribute
{
    /// <summary>The variant, for example <c>v7</c> for 32-bit ARM.</summary>
    public string Variant { get; } = variant;
}
