namespace PodDsl;

/// <summary>Names the volume, as <c>podman volume ls</c> shows it.</summary>
/// <remarks>
/// <para>Default: the name of the unit, without the prefix <c>systemd-</c> that Quadlet itself would add. A new name means a new, empty
/// volume. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for volumes since podman 4.7.</para>
/// <para>Source: podman-systemd.unit(5), VolumeName=.</para>
/// </remarks>
/// <param name="name">The name: letters, digits and <c>_ . -</c>.</param>
/// <example><code>
/// [VolumeName("nextcloud-data")]
/// public partial record Data : Volume;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class VolumeNameAttribute(string name) : Attribute
{
    /// <summary>The name: letters, digits and <c>_ . -</c>.</summary>
    public string Name { get; } = name;
}
