namespace PodDsl.BuildTasks;

/// <summary>Relative paths, which netstandard2.0 cannot compute.</summary>
internal static class RelativePath
{
    /// <summary>The path from one folder to another, with forward slashes; the target itself if they share no root.</summary>
    public static string Between(string fromDirectory, string toDirectory)
    {
        var from = Split(fromDirectory);
        var to = Split(toDirectory);
        var common = 0;
        while (common < from.Length && common < to.Length && string.Equals(from[common], to[common], StringComparison.Ordinal))
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

    private static string[] Split(string directory) =>
        Path.GetFullPath(directory).TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar);
}
