namespace PodDsl;

/// <summary>What podman mounts into a container.</summary>
/// <remarks>Source: podman-run(1), --mount.</remarks>
public enum MountType
{
    /// <summary>A file or directory of the host.</summary>
    Bind,

    /// <summary>A volume of podman.</summary>
    Volume,

    /// <summary>A file system in memory, which may be swapped out.</summary>
    Tmpfs,

    /// <summary>The files of an image, read-only unless <c>rw=true</c>.</summary>
    Image,

    /// <summary>Every path of the host that matches a pattern.</summary>
    Glob,

    /// <summary>Pseudo terminals of its own.</summary>
    Devpts,

    /// <summary>A file system in memory that is never swapped out.</summary>
    Ramfs,

    /// <summary>The files of an OCI artifact, read-only.</summary>
    Artifact,
}
