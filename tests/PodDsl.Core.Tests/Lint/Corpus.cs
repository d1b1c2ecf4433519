using System.Collections.Concurrent;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Lint;

/// <summary>The folders of unit files in <c>tests/corpus</c>.</summary>
internal static class Corpus
{
    private static readonly string Root = Path.Combine(BuildFacts.RepositoryRoot, "tests", "corpus");

    private static readonly ConcurrentDictionary<string, IReadOnlyList<(string Name, IReadOnlyList<QuadletSource> Sources)>> Known = new();

    /// <summary>Each folder of files that belong together, and each file of the refused ones that stands alone.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<QuadletSource> Sources)> All =>
        Of("quadlet").Concat(Of("invalid")).Concat(Of("legitimate/system")).Concat(Of("legitimate/user"));

    /// <summary>The folders of one group, read once.</summary>
    public static IEnumerable<(string Name, IReadOnlyList<QuadletSource> Sources)> Of(string group) => Known.GetOrAdd(group, Read);

    private static IReadOnlyList<(string Name, IReadOnlyList<QuadletSource> Sources)> Read(string group) =>
    [
        .. Directory.GetFileSystemEntries(Path.Combine(Root, group)).Order(StringComparer.Ordinal).Select(path => (
            Path.GetRelativePath(Root, path),
            (IReadOnlyList<QuadletSource>)[.. Files(path).Select(file => Read(path, file))])),
    ];

    private static string[] Files(string path) => Directory.Exists(path)
        ? [.. Directory.GetFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)]
        : [path];

    private static QuadletSource Read(string path, string file) => new(
        "/units/" + (file == path ? Path.GetFileName(file) : Path.GetRelativePath(path, file).Replace('\\', '/')),
        File.ReadAllText(file));
}
