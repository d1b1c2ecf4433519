namespace PodDsl;

/// <summary>Sets the type of the file system that the volume mounts.</summary>
/// <remarks>
/// <para>It is Quadlet's key <c>Type</c>; the name differs, since <c>[Type]</c> is that of the service. Needs a <see
/// cref="DeviceAttribute"/>. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for volumes since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), Type=; podman-volume-create(1), --opt.</para>
/// </remarks>
/// <param name="type">The type as of <c>mount -t</c>, for example <c>ext4</c>, <c>nfs</c>, <c>tmpfs</c> or
/// <c>bind</c>.</param>
/// <example><code>
/// [VolumeType("nfs"), Device("nas.home.arpa:/export"), Options("vers=4.2")]
/// public partial record Data : Volume;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class VolumeTypeAttribute(string type) : SettingAttribute
{
    /// <summary>The type as of <c>mount -t</c>, for example <c>ext4</c>, <c>nfs</c>, <c>tmpfs</c> or
    /// <c>bind</c>.</summary>
    public string Type { get; } = type;
}
