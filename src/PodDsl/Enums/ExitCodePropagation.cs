namespace PodDsl;

/// <summary>When the service of a Kubernetes unit counts as failed.</summary>
/// <remarks>Source: podman-kube-play(1), --service-exit-code-propagation.</remarks>
public enum ExitCodePropagation
{
    /// <summary>When all containers have failed.</summary>
    All,

    /// <summary>When one container has failed.</summary>
    Any,

    /// <summary>Never: failures of containers are ignored.</summary>
    None,
}
