namespace PodDsl;

/// <summary>
/// What podman does with volumes that an image declares; see <see cref="ImageVolumeAttribute"/>.
/// </summary>
public enum ImageVolumeMode
{
    /// <summary>Mounts an anonymous volume; it goes with the container.</summary>
    Bind,

    /// <summary>Mounts memory; the content is lost at the stop.</summary>
    Tmpfs,

    /// <summary>Mounts nothing; the place is an ordinary directory of the container.</summary>
    Ignore,
}
