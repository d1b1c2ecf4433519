namespace PodDsl;

/// <summary>
/// Which processes of a service are killed when it is stopped; see <see cref="KillModeAttribute"/>.
/// </summary>
public enum KillMode
{
    /// <summary>
    /// All processes of the service get the signal; what is left at the end of the time is killed.
    /// </summary>
    ControlGroup,

    /// <summary>The main process gets the signal; at the end of the time all that is left is killed.</summary>
    Mixed,

    /// <summary>Only the main process; the others are left alone. Not recommended.</summary>
    Process,

    /// <summary>
    /// None; only the stop command runs. Deprecated since systemd 246: processes stay behind unsupervised.
    /// </summary>
    None,
}
