namespace PodDsl;

/// <summary>Says whether podman fills an empty volume from the image, with the files at the place of its first mount.</summary>
/// <remarks>
/// <para>It has no effect with <c>[Driver("image")]</c>. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for volumes since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), Copy=; podman-volume-create(1), --opt.</para>
/// </remarks>
/// <param name="value">False to leave it empty. Without the attribute podman fills it.</param>
/// <example><code>
/// [Copy(false)]
/// public partial record Data : Volume;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class CopyAttribute(bool value = true) : SettingAttribute
{
    /// <summary>False to leave it empty. Without the attribute podman fills it.</summary>
    public bool Value { get; } = value;
}
