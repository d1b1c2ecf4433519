namespace PodDsl;

/// <summary>Sets who gives out the addresses of the network.</summary>
/// <remarks>
/// <para>The one nearest to the record counts.</para>
/// <para>Quadlet has the key for networks since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), IPAMDriver=; podman-network-create(1), --ipam-driver.</para>
/// </remarks>
/// <param name="value">The source of addresses. Default without the attribute: <see cref="IpamDriver.HostLocal"/>, for <c>macvlan</c>
/// without a subnet <see cref="IpamDriver.Dhcp"/>.</param>
/// <example><code>
/// [Driver("macvlan"), InterfaceName("eth0"), IpamDriver(IpamDriver.Dhcp)]
/// public partial record Backend : Network;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class IpamDriverAttribute(IpamDriver value) : SettingAttribute
{
    /// <summary>The source of addresses. Default without the attribute: <see cref="IpamDriver.HostLocal"/>, for <c>macvlan</c> without
    /// a subnet <see cref="IpamDriver.Dhcp"/>.</summary>
    public IpamDriver Value { get; } = value;
}
