namespace PodDsl;

/// <summary>Sets the driver of a network or volume.</summary>
/// <remarks>
/// <para>Networks: <c>bridge</c> (default), <c>macvlan</c>, <c>ipvlan</c>, or a plugin of netavark. Volumes: <c>local</c>
/// (default), <c>image</c> (needs an <see cref="ImageAttribute"/>), or a volume plugin. Podman checks it when it
/// creates the thing, not when it reads the unit. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for networks since podman 4.4; for volumes since podman 4.8.</para>
/// <para>Source: podman-systemd.unit(5), Driver=; podman-network-create(1), podman-volume-create(1), --driver.</para>
/// </remarks>
/// <param name="driver">The name of the driver. It is not empty.</param>
/// <example><code>
/// [Network(Subnet = "192.168.1.0/24", Gateway = "192.168.1.1"), Driver("macvlan"), InterfaceName("eth0")]
/// public partial record Lan : Network;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class DriverAttribute(string driver) : SettingAttribute
{
    /// <summary>The name of the driver.</summary>
    public string Driver { get; } = driver;
}
