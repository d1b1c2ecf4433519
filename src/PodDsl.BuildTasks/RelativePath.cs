namespace PodDsl.BuildTasks;

/// <summary>Relative paths, which netstandard2.0 cannot compute.</summary>
internal static class RelativePath
{
    /// <summary>The path from one folder to another, with forward slashes; the target itself if they share no root.</summary>
    public static string Between(string fromDirectory, string toDirectory) =>
        Between(Path.GetFullPath(fromDirectory), Path.GetFullPath(toDirectory), isWindows: Path.DirectorySeparatorChar == '\\');

    /// <summary>The same for absolute paths of another system: Windows takes both slashes, and does not tell capitals from small letters.</summary>
    public static string Between(string fromDirectory, string toDirectory, bool isWindows)
    {
        var from = Split(fromDirectory, isWindows);
        var to = Split(toDirectory, isWindows);
        var comparison = isWindows ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        var common = 0;
        while (common < from.Length && common < to.Length && string.Equals(from[common], to[common], comparison))
        {
            common++;
        }

        if (common == 0)
        {
            return toDirectory;
        }

        var way = Enumerable.Repeat("..", from.Length - common).Concat(to.Skip(common)).ToArray();
        return way.Length == 0 ? "." : string.Join("/", way);
    }

    private static string[] Split(string directory, bool isWindows)
    {
        var slashes = isWindows ? directory.Replace('\\', '/') : directory;
        return slashes.TrimEnd('/').Split('/');
    }
}
