namespace PodDsl;

/// <summary>
/// Which processes may report the state of their service; see <see cref="NotifyAccessAttribute"/>.
/// </summary>
public enum NotifyAccess
{
    /// <summary>None; systemd ignores messages.</summary>
    None,

    /// <summary>The main process only.</summary>
    Main,

    /// <summary>The main process and those of the <c>Exec...=</c> commands.</summary>
    Exec,

    /// <summary>Every process of the service. Podman needs this.</summary>
    All,
}
