namespace PodDsl;

/// <summary>Sets an option of the driver of a network, or the mount options of a volume.</summary>
/// <remarks>
/// <para>Networks have named options, which add up, such as <c>mtu</c>, <c>vlan</c>, <c>isolate</c>, <c>metric</c>,
/// <c>parent</c> or <c>mode</c>; since podman 6.0 <c>isolate</c> takes <c>true</c>, <c>false</c> and <c>strict</c> only.
/// A volume has one text with all of its mount options, separated by commas, as in mount(8); up to podman 5.8 it needs a
/// <see cref="DeviceAttribute"/>.</para>
/// <para>Quadlet has the key for networks and volumes since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), Options=; podman-network-create(1), podman-volume-create(1), --opt.</para>
/// </remarks>
/// <example><code>
/// [Network(Subnet = "10.89.1.0/24"), Options("mtu", "9000")]
/// public partial record Backend : Network;
///
/// [Device("tmpfs"), VolumeType("tmpfs"), Options("size=512m,nodev")]
/// public partial record Scratch : Volume;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class OptionsAttribute : SettingAttribute
{
    /// <summary>Sets an option of a network.</summary>
    /// <param name="name">The name of the option.</param>
    /// <param name="value">Its value.</param>
    public OptionsAttribute(string name, string value)
    {
        Name = name;
        Value = value;
    }

    /// <summary>Sets the mount options of a volume.</summary>
    /// <param name="options">The options, separated by commas.</param>
    public OptionsAttribute(string options) => Options = options;

    /// <summary>The name of an option of a network; null on a volume.</summary>
    public string? Name { get; }

    /// <summary>The value of an option of a network; null on a volume.</summary>
    public string? Value { get; }

    /// <summary>The mount options of a volume; null on a network.</summary>
    public string? Options { get; }
}
