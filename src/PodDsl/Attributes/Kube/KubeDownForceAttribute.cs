namespace PodDsl;

/// <summary>Deletes the volumes as well when the unit stops.</summary>
/// <remarks>
/// <para>Their content is lost at every stop and restart. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for Kubernetes units since podman 4.8.</para>
/// <para>Source: podman-systemd.unit(5), KubeDownForce=; podman-kube-play(1), --force.</para>
/// </remarks>
/// <param name="value">True to delete them. Without the attribute they stay.</param>
/// <example><code>
/// [Yaml("/etc/shop/shop.yaml"), KubeDownForce]
/// public partial record Shop : Kube;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class KubeDownForceAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to delete them. Without the attribute they stay.</summary>
    public bool Value { get; } = value;
}
