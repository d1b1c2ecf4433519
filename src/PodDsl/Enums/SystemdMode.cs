namespace PodDsl;

/// <summary>When podman prepares a container for systemd inside; see <see cref="SystemdAttribute"/>.</summary>
public enum SystemdMode
{
    /// <summary>If the command is systemd or an init program such as <c>/sbin/init</c>.</summary>
    True,

    /// <summary>Never.</summary>
    False,

    /// <summary>Always, for commands that start systemd later.</summary>
    Always,
}
