namespace PodDsl;

/// <summary>Says whether an empty volume is filled with what the image has at the place where it is first
/// mounted.</summary>
/// <remarks>
/// <para>Without effect with <c>[Driver("image")]</c>. The one nearest to the record counts.</para>
/// <para>Quadlet has the key for volumes since podman 4.4.</para>
/// <para>Source: podman-systemd.unit(5), Copy=; podman-volume-create(1), --opt.</para>
/// </remarks>
/// <param name="value">Whether it is filled. Without the attribute it is.</param>
/// <example><code>
/// [Copy(false)]
/// public partial record Data : Volume;
/// </code></example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = false, Inherited = true)]
public sealed class CopyAttribute(bool value = true) : Attribute
{
    /// <summary>Whether it is filled. Without the attribute it is.</summary>
    public bool Value { get; } = value;
}
