namespace PodDsl;

/// <summary>Says what podman does with the volumes that the image declares.</summary>
/// <remarks>
/// <para>An image declares them by <c>VOLUME</c>. A <c>[Volume]</c> at the same place wins.</para>
/// <para>Default: <c>bind</c>.</para>
/// <para>The one nearest to the record counts.</para>
/// <para>Quadlet has the key for containers since podman 6.1; for an older one PodDsl writes <c>PodmanArgs=</c>; every podman has the
/// flag.</para>
/// <para>Source: podman-systemd.unit(5), ImageVolume=; podman-run(1), --image-volume.</para>
/// </remarks>
/// <example><code>[ImageVolume(ImageVolumeMode.Ignore)]</code></example>
/// <param name="mode">How podman mounts them.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Interface, AllowMultiple = true, Inherited = true)]
public sealed class ImageVolumeAttribute(ImageVolumeMode mode) : SettingAttribute
{
    /// <summary>How podman mounts them.</summary>
    public ImageVolumeMode Mode { get; } = mode;
}
