namespace PodDsl;

/// <summary>
/// Which processes of a service systemd kills at a stop; see <see cref="KillModeAttribute"/>.
/// </summary>
public enum KillMode
{
    /// <summary>
    /// All processes of the service get the signal; at the end of the time systemd kills the rest.
    /// </summary>
    ControlGroup,

    /// <summary>The main process gets the signal; at the end of the time systemd kills all that is left.</summary>
    Mixed,

    /// <summary>Only the main process; systemd leaves the others alone. Not recommended.</summary>
    Process,

    /// <summary>
    /// None; only the stop command runs. Deprecated since systemd 246: processes stay behind unsupervised.
    /// </summary>
    None,
}
