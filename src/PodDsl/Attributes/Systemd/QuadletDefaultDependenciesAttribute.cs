namespace PodDsl;

/// <summary>Says whether Quadlet makes the unit start after the network is online.</summary>
/// <remarks>
/// <para>Turn it off for units that the network itself needs, such as a name server, or where the host never reaches
/// <c>network-online.target</c>. User units wait through <c>podman-user-wait-network-online.service</c>. It has nothing to do with
/// systemd's <c>[DefaultDependencies]</c>. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for all units since podman 5.3.</para>
/// <para>Source: podman-systemd.unit(5), [Quadlet] DefaultDependencies=.</para>
/// </remarks>
/// <param name="value">False to start without waiting. Without the attribute the unit waits.</param>
/// <example><code>
/// [Image("docker.io/coredns/coredns:1.12.0"), QuadletDefaultDependencies(false)]
/// public partial record NameServer : Container;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class QuadletDefaultDependenciesAttribute(bool value = true) : SettingAttribute
{
    /// <summary>True if Quadlet makes the unit start after the network is online.</summary>
    public bool Value { get; } = value;
}
