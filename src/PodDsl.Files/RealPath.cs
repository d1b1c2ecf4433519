namespace PodDsl.Files;

/// <summary>Resolves all links of paths, so that two paths to one file are equal.</summary>
internal static class RealPath
{
    /// <summary>The real path; for a missing file, that of its folder, with its name.</summary>
    /// <exception cref="IOException">The path is empty or too long, or links form a circle.</exception>
    /// <exception cref="UnauthorizedAccessException">The process may not enter a folder on the way.</exception>
    public static string Of(string path)
    {
        var full = path.Length > 0 ? Path.GetFullPath(path) : throw new IOException("The path is empty.");
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        return FollowLinks(full) ?? Path.Combine(Of(parent), Path.GetFileName(full));
    }

    /// <summary>True if a path is a folder, or is within it, after resolving the links of both.</summary>
    public static bool IsWithin(string path, string folder)
    {
        var root = Of(folder).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        return (Of(path) + Path.DirectorySeparatorChar).StartsWith(root, StringComparison.Ordinal);
    }

    /// <summary>The real path, or null if there is none.</summary>
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
