using PodDsl.Core.Primitives;

namespace PodDsl.Core.Readers;

/// <summary>Paths relative to the folder of the unit file.</summary>
internal static class RelativePaths
{
    /// <summary>The path as podman gets it. A path that starts with a specifier is for systemd.</summary>
    public static string Resolve(string folder, string path)
    {
        if (path.Length == 0 || path[0] == '/'
            || (path[0] == '%' && !path.StartsWith("%%", StringComparison.Ordinal)))
        {
            return path;
        }

        return Clean(folder + "/" + path);
    }

    /// <summary>
    /// True if Quadlet takes the path for absolute, since it seems to start with a specifier, but systemd finds no specifier in it.
    /// </summary>
    public static bool OnlySeemsAbsolute(string path) =>
        path.Length > 0 && path[0] == '%' && (path.Length == 1 || (path[1] != '%' && !Ascii.IsLetterOrDigit(path[1])));

    /// <summary>The folder that a path is in.</summary>
    public static string FolderOf(string path)
    {
        var slash = path.LastIndexOf('/');
        return slash switch
        {
            < 0 => ".",
            0 => "/",
            _ => Clean(path.Substring(0, slash)),
        };
    }

    private static string Clean(string path)
    {
        var isAbsolute = path.StartsWith("/", StringComparison.Ordinal);
        var parts = new List<string>();
        foreach (var part in path.Split('/'))
        {
            if (part == ".." && parts.Count > 0 && parts[parts.Count - 1] != "..")
            {
                parts.RemoveAt(parts.Count - 1);
            }
            else if (part is not ("" or ".") && !(part == ".." && isAbsolute))
            {
                parts.Add(part);
            }
        }

        var joined = string.Join("/", parts);
        return isAbsolute ? "/" + joined : joined.Length == 0 ? "." : joined;
    }
}
