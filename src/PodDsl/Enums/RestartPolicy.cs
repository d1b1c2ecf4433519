namespace PodDsl;

/// <summary>Which ends of a service make systemd start it again; see <see cref="RestartAttribute"/>.</summary>
public enum RestartPolicy
{
    /// <summary>Never.</summary>
    No,

    /// <summary>
    /// After a clean end: exit status 0, or one of the signals that count as clean, such as SIGTERM.
    /// </summary>
    OnSuccess,

    /// <summary>
    /// After an exit status that means failure, a signal such as SIGKILL, a timeout or a missed watchdog. The
    /// right one for most containers.
    /// </summary>
    OnFailure,

    /// <summary>Like <see cref="OnFailure"/>, but not after an exit status.</summary>
    OnAbnormal,

    /// <summary>After a missed watchdog only.</summary>
    OnWatchdog,

    /// <summary>After a signal that does not count as clean, nothing else.</summary>
    OnAbort,

    /// <summary>After every end except a requested stop.</summary>
    Always,
}
