namespace PodDsl.Import.Ids;

/// <summary>Paths of the host that belong to the host itself, or to a person, whatever a container mounts there.</summary>
internal static class HostFolders
{
    private static readonly HashSet<string> Whole = new(StringComparer.Ordinal)
    {
        "/", "/home", "/media", "/mnt", "/opt", "/root", "/srv", "/var", "/var/home", "/var/lib", "/var/mnt",
    };

    /// <summary>Folders with all that is in them.</summary>
    private static readonly string[] WithContent =
    [
        "/bin", "/boot", "/dev", "/etc", "/lib", "/lib32", "/lib64", "/proc", "/run", "/sbin", "/sys", "/tmp", "/usr", "/var/lib/containers",
        "/var/lib/docker", "/var/log", "/var/run",
    ];

    /// <summary>True if nobody should give the path to a container: others need it.</summary>
    public static bool IsOfHost(string path) =>
        Whole.Contains(path)
        || Array.Exists(WithContent, folder => path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal))
        || IsHome(path);

    /// <summary>True for the whole home of a person.</summary>
    private static bool IsHome(string path) => path.StartsWith("/home/", StringComparison.Ordinal) && path.IndexOf('/', "/home/".Length) < 0;
}
