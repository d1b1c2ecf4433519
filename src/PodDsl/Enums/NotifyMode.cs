namespace PodDsl;

/// <summary>Who tells systemd that a container has started.</summary>
/// <remarks>Source: podman-run(1), --sdnotify.</remarks>
public enum NotifyMode
{
    /// <summary>The monitor of the container, as soon as the container's process runs.</summary>
    Conmon,

    /// <summary>The program in the container, through <c>$NOTIFY_SOCKET</c>. If it never does, the start runs into its
    /// timeout.</summary>
    Container,

    /// <summary>Podman, as soon as the health check succeeds.</summary>
    Healthy,
}
