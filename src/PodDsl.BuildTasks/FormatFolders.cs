namespace PodDsl.BuildTasks;

/// <summary>The folders of formats below the folder of units.</summary>
internal static class FormatFolders
{
    /// <summary>Those that exist: of the project, or of its hosts and their users.</summary>
    public static IEnumerable<string> In(string outputDirectory) =>
        WithFormats(outputDirectory)
            .SelectMany(folder => UnitPath.Formats.Select(format => Path.Combine(folder, format)))
            .Where(Directory.Exists);

    /// <summary>The output folder, and those of hosts and their users in it.</summary>
    private static IEnumerable<string> WithFormats(string outputDirectory)
    {
        var hosts = FoldersIn(outputDirectory).Where(folder => !UnitPath.Formats.Contains(Path.GetFileName(folder), StringComparer.Ordinal)).ToList();
        return hosts.Concat(hosts.SelectMany(host => FoldersIn(Path.Combine(host, EmittedUnit.UsersFolder)))).Prepend(outputDirectory);
    }

    private static IEnumerable<string> FoldersIn(string folder) => Directory.Exists(folder) ? Directory.EnumerateDirectories(folder) : [];
}
