namespace PodDsl;

/// <summary>Gives the network IPv6 beside IPv4.</summary>
/// <remarks>
/// <para>Without an IPv6 subnet podman takes a free one. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for networks since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), IPv6=; podman-network-create(1), --ipv6.</para>
/// </remarks>
/// <param name="value">True for IPv6. Without the attribute the network has it only if it has an IPv6 subnet.</param>
/// <example><code>
/// [Network(Subnet = "10.89.1.0/24"), IPv6]
/// public partial record Backend : Network;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class IPv6Attribute(bool value = true) : SettingAttribute
{
    /// <summary>True for IPv6. Without the attribute the network has it only if it has an IPv6 subnet.</summary>
    public bool Value { get; } = value;
}
