namespace PodDsl.Files;

/// <summary>Paths with all links followed, so that two ways to one file are seen to be one.</summary>
internal static class RealPath
{
    /// <summary>The real path; of what does not exist, that of its folder and its name.</summary>
    /// <exception cref="IOException">The path is empty or too long, or links make a circle.</exception>
    /// <exception cref="UnauthorizedAccessException">A folder on the way must not be entered.</exception>
    public static string Of(string path)
    {
        var full = path.Length > 0 ? Path.GetFullPath(path) : throw new IOException("The path is empty.");
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        return FollowLinks(full) ?? Path.Combine(Of(parent), Path.GetFileName(full));
    }

    /// <summary>True if a path is a folder, or is within it, with the links of both followed.</summary>
    public static bool IsWithin(string path, string folder)
    {
        var root = Of(folder).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        return (Of(path) + Path.DirectorySeparatorChar).StartsWith(root, StringComparison.Ordinal);
    }

    /// <summary>The real path, or null if there is nothing to follow.</summary>
    private static string? FollowLinks(string path)
    {
        if (Posix.IsHere)
        {
            return Posix.RealPath(path);
        }

#if NET
        FileSystemInfo info = Directory.Exists(path) ? new DirectoryInfo(path) : new FileInfo(path);
        return info is { Exists: true, LinkTarget: not null } ? info.ResolveLinkTarget(returnFinalTarget: true)?.FullName : null;
#else
        return null;
#endif
    }
}
