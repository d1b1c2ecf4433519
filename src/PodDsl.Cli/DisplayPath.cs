namespace PodDsl.Cli;

/// <summary>Paths in the output: relative to the current folder if the file is in it.</summary>
internal static class DisplayPath
{
    public static string Of(string path) => Relative(path) ?? path;

    /// <summary>The path relative to the current folder, with <c>/</c>, or null if the file is not in it.</summary>
    public static string? Relative(string path)
    {
        var relative = InputFiles.Slashes(Path.GetRelativePath(Environment.CurrentDirectory, path));
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }

    /// <summary>The address of an absolute path, or of one relative to a base.</summary>
    public static string Uri(string path)
    {
        var slashes = InputFiles.Slashes(path);
        var escaped = string.Join('/', slashes.Split('/').Select(System.Uri.EscapeDataString));
        return !Path.IsPathRooted(path) ? escaped
            : slashes.StartsWith('/') ? "file://" + escaped
            : "file:///" + escaped;
    }
}
