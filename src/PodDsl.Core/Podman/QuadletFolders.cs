namespace PodDsl.Core.Podman;

/// <summary>The folders in which Quadlet looks for units, by podman-systemd.unit(5).</summary>
public static class QuadletFolders
{
    /// <summary>Units of all users, in the folder of the administrator.</summary>
    public const string UsersOfAdministrator = "/etc/containers/systemd/users";

    /// <summary>Folders with units of users; that of one user is below the home.</summary>
    public static IReadOnlyList<string> OfUsers { get; } =
        ["/.config/containers/systemd", UsersOfAdministrator, "/usr/share/containers/systemd/users"];

    /// <summary>Folders with units of the system.</summary>
    public static IReadOnlyList<string> OfSystem { get; } =
        ["/etc/containers/systemd", "/usr/share/containers/systemd", "/run/containers/systemd"];

    private static readonly string[] All = [.. OfUsers, .. OfSystem];

    /// <summary>True for a folder in which Quadlet looks, or one in it.</summary>
    /// <param name="folder">Its path, with <c>/</c> between folders.</param>
    public static bool Have(string folder)
    {
        foreach (var known in All)
        {
            for (var start = folder.IndexOf(known, StringComparison.Ordinal); start >= 0; start = folder.IndexOf(known, start + 1, StringComparison.Ordinal))
            {
                if (start + known.Length == folder.Length || folder[start + known.Length] == '/')
                {
                    return true;
                }
            }
        }

        return false;
    }
}
