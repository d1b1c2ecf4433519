namespace PodDsl;

/// <summary>
/// Where podman takes the filter of system calls from; see <see cref="SeccompPolicyAttribute"/>.
/// </summary>
public enum SeccompPolicy
{
    /// <summary>The default of podman, or <c>[SeccompProfile]</c>.</summary>
    Default,

    /// <summary>The label <c>io.containers.seccomp.profile</c> of the image.</summary>
    Image,
}
