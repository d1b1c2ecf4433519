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
    public static string Uri(string path) => Uri(path, OperatingSystem.IsWindows());

    /// <summary>The same for a path of another system. Windows has drives, which keep their colon, and servers.</summary>
    public static string Uri(string path, bool isWindows)
    {
        var slashes = isWindows ? path.Replace('\\', '/') : path;
        var hasDrive = isWindows && slashes.Length > 2 && char.IsAsciiLetter(slashes[0]) && slashes[1] == ':' && slashes[2] == '/';
        var escaped = string.Join('/', (hasDrive ? slashes[2..] : slashes).Split('/').Select(System.Uri.EscapeDataString));
        return hasDrive ? $"file:///{slashes[..2]}{escaped}"
            : isWindows && slashes.StartsWith("//", StringComparison.Ordinal) ? "file:" + escaped
            : slashes.StartsWith('/') ? "file://" + escaped
            : escaped;
    }
}
