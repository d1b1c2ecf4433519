namespace PodDsl;

/// <summary>How the deprecated <c>RemapUsers=</c> maps ids.</summary>
/// <remarks>Source: podman-systemd.unit(5) of podman 4.4, RemapUsers=.</remarks>
public enum RemapUsersMode
{
    /// <summary>A free range of ids, as <c>UserNS=auto</c>.</summary>
    Auto,

    /// <summary>The user keeps its id, as <c>UserNS=keep-id</c>.</summary>
    KeepId,

    /// <summary>The maps that <c>RemapUid=</c> and <c>RemapGid=</c> list. Not for Kubernetes units.</summary>
    Manual,
}
