namespace PodDsl;

/// <summary>Sets a subnet of the network, for example a second one for IPv6. The first also fits into <see
/// cref="NetworkAttribute"/>.</summary>
/// <remarks>
/// <para>Default: podman takes a free one. Subnets of networks of one host must not overlap. Several add up, those of
/// interfaces and base records first.</para>
/// <para>Quadlet has the key for networks since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), Subnet=; podman-network-create(1), --subnet.</para>
/// </remarks>
/// <param name="subnet">The subnet in CIDR form, for example <c>10.89.1.0/24</c> or <c>fd00:1::/64</c>.</param>
/// <example><code>
/// [Subnet("10.89.1.0/24"), Subnet("fd00:1::/64"), IPv6]
/// public partial record Backend : Network;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class SubnetAttribute(string subnet) : SettingAttribute
{
    /// <summary>The subnet in CIDR form, for example <c>10.89.1.0/24</c> or <c>fd00:1::/64</c>.</summary>
    public string Subnet { get; } = subnet;
}
