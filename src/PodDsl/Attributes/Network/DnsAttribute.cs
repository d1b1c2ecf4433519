namespace PodDsl;

/// <summary>Sets a name server.</summary>
/// <remarks>
/// <para>On a network, the network's own server asks it. Default: the servers of the host. It cannot be combined with
/// <c>[Network("none")]</c> or <c>container:</c>. Several add up, those of interfaces and base records first.</para>
/// <para>Quadlet has the key for containers and networks since podman 4.7; for build units since podman 5.2; for pods
/// since podman 5.3.</para>
/// <para>Source: podman-systemd.unit(5), DNS=; podman-run(1), podman-pod-create(1), podman-network-create(1),
/// podman-build(1), --dns.</para>
/// </remarks>
/// <param name="address">The address of the server; on containers and pods also <c>none</c>, which leaves
/// <c>/etc/resolv.conf</c> to the image.</param>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), Dns("9.9.9.9")]
/// public partial record Web : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class DnsAttribute(string address) : SettingAttribute
{
    /// <summary>The address of the server; on containers and pods also <c>none</c>, which leaves
    /// <c>/etc/resolv.conf</c> to the image.</summary>
    public string Address { get; } = address;
}
