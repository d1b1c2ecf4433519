namespace PodDsl;

/// <summary>Gives the network IPv6 beside IPv4.</summary>
/// <remarks>
/// <para>Without an IPv6 subnet podman takes a free one. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for networks since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), IPv6=; podman-network-create(1), --ipv6.</para>
/// </remarks>
/// <param name="value">Whether it has IPv6. Without the attribute only if a subnet is one of IPv6.</param>
/// <example><code>
/// [Network(Subnet = "10.89.1.0/24"), IPv6]
/// public partial record Backend : Network;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class IPv6Attribute(bool value = true) : Attribute
{
    /// <summary>Whether it has IPv6. Without the attribute only if a subnet is one of IPv6.</summary>
    public bool Value { get; } = value;
}
