namespace PodDsl.Cli.Lint;

/// <summary>Paths as they are printed: relative to the current folder where the file is in it.</summary>
internal static class DisplayPath
{
    public static string Of(string path) => Relative(path) ?? path;

    /// <summary>The path relative to the current folder, with <c>/</c>, or null if the file is not in it.</summary>
    public static string? Relative(string path)
    {
        var relative = Path.GetRelativePath(Environment.CurrentDirectory, path).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }
}
