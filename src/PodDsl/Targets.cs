namespace PodDsl;

/// <summary>Names of the systemd targets that usually start units.</summary>
/// <remarks>Source: systemd.special(7).</remarks>
/// <example><code>
/// [Image("docker.io/library/nginx:1.29"), WantedBy(Targets.MultiUser)]
/// public partial record Web : Container;
/// </code></example>
public static class Targets
{
    /// <summary>The target that the system starts by default: <c>default.target</c>. The usual one for user units.</summary>
    public const string Default = "default.target";

    /// <summary>A system that serves, without a graphical login: <c>multi-user.target</c>. The usual one for system units.</summary>
    public const string MultiUser = "multi-user.target";

    /// <summary>A system with a graphical login: <c>graphical.target</c>.</summary>
    public const string Graphical = "graphical.target";

    /// <summary>The basic system is up (mounts, sockets, timers): <c>basic.target</c>.</summary>
    public const string Basic = "basic.target";

    /// <summary>The network management is up, but addresses may still be missing: <c>network.target</c>.</summary>
    public const string Network = "network.target";

    /// <summary>The network is up and configured: <c>network-online.target</c>. Only in the system's manager.</summary>
    public const string NetworkOnline = "network-online.target";

    /// <summary>Host names can be looked up: <c>nss-lookup.target</c>.</summary>
    public const string NameLookup = "nss-lookup.target";

    /// <summary>The clock is set: <c>time-sync.target</c>.</summary>
    public const string TimeSync = "time-sync.target";

    /// <summary>Local file systems are mounted: <c>local-fs.target</c>.</summary>
    public const string LocalFileSystems = "local-fs.target";

    /// <summary>Network file systems are mounted: <c>remote-fs.target</c>.</summary>
    public const string RemoteFileSystems = "remote-fs.target";

    /// <summary>All timers that start at boot: <c>timers.target</c>. The usual target of timers.</summary>
    public const string Timers = "timers.target";

    /// <summary>All sockets that listen from boot on: <c>sockets.target</c>. The usual target of sockets.</summary>
    public const string Sockets = "sockets.target";

    /// <summary>All path units that watch from boot on: <c>paths.target</c>.</summary>
    public const string Paths = "paths.target";

    /// <summary>The system goes down: <c>shutdown.target</c>.</summary>
    public const string Shutdown = "shutdown.target";
}
