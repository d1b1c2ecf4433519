namespace PodDsl;

/// <summary>Cuts the network off from the outside: its members reach only each other and the host.</summary>
/// <remarks>
/// <para>The one nearest to the record counts.</para>
/// <para>Quadlet has the key for networks since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), Internal=; podman-network-create(1), --internal.</para>
/// </remarks>
/// <param name="value">True to cut it off. Without the attribute it is not.</param>
/// <example><code>
/// [Network(Subnet = "10.89.1.0/24"), Internal]
/// public partial record Backend : Network;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class InternalAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to cut it off. Without the attribute it is not.</summary>
    public bool Value { get; } = value;
}
