namespace PodDsl;

/// <summary>How systemd decides that a service has started; see <see cref="TypeAttribute"/>.</summary>
public enum ServiceType
{
    /// <summary>Started as soon as systemd has forked the process, even if its program cannot run.</summary>
    Simple,

    /// <summary>Started as soon as the program runs.</summary>
    Exec,

    /// <summary>
    /// Started when the first process has exited and left a daemon behind; its id comes from
    /// <see cref="PidFileAttribute"/>.
    /// </summary>
    Forking,

    /// <summary>
    /// Started when the command has run to its end; with <see cref="RemainAfterExitAttribute"/> it then counts as
    /// active.
    /// </summary>
    Oneshot,

    /// <summary>Started when the service takes a name on the bus; needs <c>BusName=</c>.</summary>
    Dbus,

    /// <summary>
    /// Started when the service says so through <c>sd_notify</c>. Podman does that for the container.
    /// </summary>
    Notify,

    /// <summary>
    /// Like <see cref="Notify"/>, and a reload is a signal whose end the service reports. Since systemd 253.
    /// </summary>
    NotifyReload,

    /// <summary>Like <see cref="Simple"/>, but held back for some seconds until other jobs are done.</summary>
    Idle,
}
