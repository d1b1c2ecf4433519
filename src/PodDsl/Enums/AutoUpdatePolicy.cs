namespace PodDsl;

/// <summary>Where <c>podman auto-update</c> looks for a newer image.</summary>
/// <remarks>Source: podman-auto-update(1).</remarks>
public enum AutoUpdatePolicy
{
    /// <summary>In the registry; podman pulls a newer image.</summary>
    Registry,

    /// <summary>In the local storage, for images that are built there.</summary>
    Local,
}
