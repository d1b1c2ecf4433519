namespace PodDsl;

/// <summary>Sets the group of the volume's directory, without a mount option.</summary>
/// <remarks>
/// <para>Default: root of the container that first uses it. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for volumes since podman 6.0.</para>
/// <para>Source: podman-systemd.unit(5), GID=; podman-volume-create(1), --gid.</para>
/// </remarks>
/// <param name="value">The group id, 0 to 4294967294.</param>
/// <example><code>
/// [Uid(1000), Gid(1000)]
/// public partial record Data : Volume;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class GidAttribute(long value) : SettingAttribute
{
    /// <summary>The group id, 0 to 4294967294.</summary>
    public long Value { get; } = value;
}
