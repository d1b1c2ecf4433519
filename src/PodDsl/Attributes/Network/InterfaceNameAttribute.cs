namespace PodDsl;

/// <summary>Names the bridge of the network, or for <c>macvlan</c> and <c>ipvlan</c> the interface of the host under it.</summary>
/// <remarks>
/// <para>Default: <c>podman1</c>, <c>podman2</c>, ...; for <c>macvlan</c> the interface of the default route. <c>InterfaceName</c> of
/// <see cref="NetworkAttribute"/> sets the name within a container. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for networks since podman 5.6.</para>
/// <para>Source: podman-systemd.unit(5), InterfaceName=; podman-network-create(1), --interface-name.</para>
/// </remarks>
/// <param name="name">The name of the interface, at most 15 characters.</param>
/// <example><code>
/// [Network(Subnet = "10.89.1.0/24"), InterfaceName("br-backend")]
/// public partial record Backend : Network;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class InterfaceNameAttribute(string name) : SettingAttribute
{
    /// <summary>The name of the interface, at most 15 characters.</summary>
    public string Name { get; } = name;
}
