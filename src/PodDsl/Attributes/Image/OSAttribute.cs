namespace PodDsl;

/// <summary>Chooses the image for an operating system other than that of the host.</summary>
/// <remarks>
/// <para>Default: that of the host. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for image units since podman 4.8. On a container it is podman's flag <c>--os</c>.</para>
/// <para>Source: podman-systemd.unit(5), OS=; podman-pull(1), podman-run(1), --os.</para>
/// </remarks>
/// <param name="operatingSystem">The operating system as registries call it, for example <c>linux</c>.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), OS("linux")]
/// public partial record Base : Image;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class OSAttribute(string operatingSystem) : SettingAttribute
{
    /// <summary>The operating system as registries call it, for example <c>linux</c>.</summary>
    public string OperatingSystem { get; } = operatingSystem;
}
