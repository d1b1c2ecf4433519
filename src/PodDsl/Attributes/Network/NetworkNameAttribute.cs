namespace PodDsl;

/// <summary>Names the network, as <c>podman network ls</c> shows it.</summary>
/// <remarks>
/// <para>Default: the name of the unit, without the prefix <c>systemd-</c> that Quadlet itself would add. The one
/// nearest to the record counts.</para>
/// <para>Quadlet has the key for networks since podman 4.7.</para>
/// <para>Source: podman-systemd.unit(5), NetworkName=.</para>
/// </remarks>
/// <param name="name">The name: letters, digits and <c>_ . -</c>.</param>
/// <example><code>
/// [Network(Subnet = "10.89.1.0/24"), NetworkName("backend-v2")]
/// public partial record Backend : Network;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class NetworkNameAttribute(string name) : Attribute
{
    /// <summary>The name: letters, digits and <c>_ . -</c>.</summary>
    public string Name { get; } = name;
}
