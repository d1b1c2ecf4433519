namespace PodDsl;

/// <summary>Switches off the name server of the network, so its members do not find each other by name.</summary>
/// <remarks>
/// <para>The one nearest to the record counts.</para>
/// <para>Quadlet has the key for networks since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), DisableDNS=; podman-network-create(1), --disable-dns.</para>
/// </remarks>
/// <param name="value">True to switch it off. Without the attribute it is on.</param>
/// <example><code>
/// [Network(Subnet = "10.89.1.0/24"), DisableDns]
/// public partial record Backend : Network;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class DisableDnsAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to switch it off. Without the attribute it is on.</summary>
    public bool Value { get; } = value;
}
