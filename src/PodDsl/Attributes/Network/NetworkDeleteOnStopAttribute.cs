namespace PodDsl;

/// <summary>Deletes the network when its service stops.</summary>
/// <remarks>
/// <para>The deletion fails, without harm, while a container is in the network. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for networks since podman 5.5.</para>
/// <para>Source: podman-systemd.unit(5), NetworkDeleteOnStop=.</para>
/// </remarks>
/// <param name="value">True to delete it. Without the attribute it stays.</param>
/// <example><code>
/// [Network(Subnet = "10.89.1.0/24"), NetworkDeleteOnStop]
/// public partial record Backend : Network;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class NetworkDeleteOnStopAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True to delete it. Without the attribute it stays.</summary>
    public bool Value { get; } = value;
}
