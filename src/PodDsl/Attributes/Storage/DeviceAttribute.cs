namespace PodDsl;

/// <summary>Sets the device or directory that the volume mounts.</summary>
/// <remarks>
/// <para>Default: a directory in podman's storage. <see cref="VolumeTypeAttribute"/> needs it, and up to podman 5.8
/// <see cref="OptionsAttribute"/> too. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for volumes since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), Device=; podman-volume-create(1), --opt.</para>
/// </remarks>
/// <param name="device">The absolute path of a device or directory, or what the type expects, for example
/// <c>nas:/export</c>.</param>
/// <example><code>
/// [VolumeType("ext4"), Device("/dev/disk/by-label/data")]
/// public partial record Data : Volume;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class DeviceAttribute(string device) : SettingAttribute
{
    /// <summary>The absolute path of a device or directory, or what the type expects, for example
    /// <c>nas:/export</c>.</summary>
    public string Device { get; } = device;
}
