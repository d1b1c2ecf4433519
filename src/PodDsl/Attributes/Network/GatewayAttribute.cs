namespace PodDsl;

/// <summary>Sets the gateway of a subnet.</summary>
/// <remarks>
/// <para>The first gateway belongs to the first subnet, and so on; more gateways than subnets are an error. Default: the first
/// address of the subnet. Several add up, those of interfaces and base records first.</para>
/// <para>Quadlet has the key for networks since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), Gateway=; podman-network-create(1), --gateway.</para>
/// </remarks>
/// <param name="address">The address; it has to lie in the subnet.</param>
/// <example><code>
/// [Subnet("10.89.1.0/24"), Gateway("10.89.1.254")]
/// public partial record Backend : Network;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class GatewayAttribute(string address) : SettingAttribute
{
    /// <summary>The address; it has to lie in the subnet.</summary>
    public string Address { get; } = address;
}
