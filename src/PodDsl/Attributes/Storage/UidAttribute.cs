namespace PodDsl;

/// <summary>Sets the owner of the volume's directory, without a mount option.</summary>
/// <remarks>
/// <para>Default: root of the container that first uses it. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for volumes since podman 6.0.</para>
/// <para>Source: podman-systemd.unit(5), UID=; podman-volume-create(1), --uid.</para>
/// </remarks>
/// <param name="value">The user id, 0 to 4294967294.</param>
/// <example><code>
/// [Uid(1000), Gid(1000)]
/// public partial record Data : Volume;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class UidAttribute(long value) : SettingAttribute
{
    /// <summary>The user id, 0 to 4294967294.</summary>
    public long Value { get; } = value;
}
