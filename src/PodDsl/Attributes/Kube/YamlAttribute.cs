namespace PodDsl;

/// <summary>Names a file of Kubernetes YAML to play.</summary>
/// <remarks>
/// <para>A Kubernetes unit needs at least one. Before podman 5.7 only the last one counts. Several add up, those of
/// interfaces and base records first.</para>
/// <para>Quadlet has the key for Kubernetes units since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), Yaml=.</para>
/// </remarks>
/// <param name="path">The path: absolute, or relative to the Quadlet file.</param>
/// <example><code>
/// [Yaml("/etc/shop/shop.yaml")]
/// public partial record Shop : Kube;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class YamlAttribute(string path) : SettingAttribute
{
    /// <summary>The path: absolute, or relative to the Quadlet file.</summary>
    public string Path { get; } = path;
}
