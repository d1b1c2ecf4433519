namespace PodDsl;

/// <summary>When podman pulls an image.</summary>
/// <remarks>Source: podman-run(1), --pull; podman-pull(1), --policy.</remarks>
public enum PullPolicy
{
    /// <summary>Each time; it fails if podman cannot reach the registry.</summary>
    Always,

    /// <summary>Only if there is no local copy.</summary>
    Missing,

    /// <summary>Not at all: without a local copy it fails.</summary>
    Never,

    /// <summary>If the image in the registry differs from the local copy; an unreachable registry is no failure as long as there is a local
    /// copy.</summary>
    Newer,
}
