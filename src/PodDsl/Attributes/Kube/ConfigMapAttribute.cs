namespace PodDsl;

/// <summary>Names a file with Kubernetes config maps that the YAML refers to.</summary>
/// <remarks>
/// <para>Several add up, those of interfaces and base records first.</para>
/// <para>Quadlet has the key for Kubernetes units since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), ConfigMap=; podman-kube-play(1), --configmap.</para>
/// </remarks>
/// <param name="path">The path: absolute, or relative to the Quadlet file.</param>
/// <example><code>
/// [Yaml("/etc/shop/shop.yaml"), ConfigMap("/etc/shop/config.yaml")]
/// public partial record Shop : Kube;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ConfigMapAttribute(string path) : SettingAttribute
{
    /// <summary>The path: absolute, or relative to the Quadlet file.</summary>
    public string Path { get; } = path;
}
