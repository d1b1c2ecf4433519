namespace PodDsl;

/// <summary>Sets the IPv6 address of a container or pod that is in one network.</summary>
/// <remarks>
/// <para>With several networks use <c>IP6</c> of <see cref="NetworkAttribute"/>. Default: a free address, if the
/// network has IPv6. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 4.5; for pods since podman 5.3. The flag itself needs podman
/// 4.0.</para>
/// <para>Source: podman-systemd.unit(5), IP6=; podman-run(1), podman-pod-create(1), --ip6.</para>
/// </remarks>
/// <param name="address">The address. It has to lie in the network's subnet and be free.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Network&lt;Backend>, IP6("fd00:1::2")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class IP6Attribute(string address) : SettingAttribute
{
    /// <summary>The address. It has to lie in the network's subnet and be free.</summary>
    public string Address { get; } = address;
}
