namespace PodDsl;

/// <summary>What podman does to the SELinux label of a mounted directory.</summary>
/// <remarks>Source: podman-run(1), --volume.</remarks>
public enum Relabel
{
    /// <summary>Nothing: the label stays as it is.</summary>
    None,

    /// <summary>Sets a label that every container may use (<c>z</c>).</summary>
    Shared,

    /// <summary>Sets a label that only this container may use (<c>Z</c>). Never on directories such as <c>/home</c>:
    /// the host loses access.</summary>
    Private,
}
