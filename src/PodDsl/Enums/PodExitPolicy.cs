namespace PodDsl;

/// <summary>What happens to a pod when its last container has ended.</summary>
/// <remarks>Source: podman-pod-create(1), --exit-policy.</remarks>
public enum PodExitPolicy
{
    /// <summary>It stops, and its service with it.</summary>
    Stop,

    /// <summary>It goes on.</summary>
    Continue,
}
