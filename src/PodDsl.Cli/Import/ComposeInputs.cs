using PodDsl.Core.Primitives;
using PodDsl.Files;
using PodDsl.Import;
using PodDsl.Import.Compose;

namespace PodDsl.Cli.Import;

/// <summary>How Compose files are to be read.</summary>
/// <param name="ProjectName">The name of the project; null for that of the files or their folder.</param>
/// <param name="EnvFiles">Files with values of variables, instead of <c>.env</c> beside the files.</param>
/// <param name="Profiles">The profiles that are on.</param>
internal sealed record ComposeChoice(string? ProjectName, IReadOnlyList<string> EnvFiles, IReadOnlyList<string> Profiles);

/// <summary>Finds the Compose files that make up a project: those of one folder, of which each overrides those before it.</summary>
internal static class ComposeInputs
{
    /// <summary>The names of the first file of a project. Of several in a folder, docker-compose takes the first in this order.</summary>
    private static readonly string[] First = ["compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml"];

    private static readonly string[] Overrides = ["compose.override.yml", "compose.override.yaml", "docker-compose.override.yml", "docker-compose.override.yaml"];

    /// <summary>True for a name under which docker-compose looks for a project.</summary>
    public static bool HasName(string path) => Path.GetFileName(path) is var name && (First.Contains(name) || Overrides.Contains(name));

    /// <summary>True if a text has the services of a project at its top.</summary>
    public static bool HasText(string text) =>
        text.StartsWith("services:", StringComparison.Ordinal) || text.Contains("\nservices:", StringComparison.Ordinal);

    /// <summary>Reads the projects, one for each folder.</summary>
    /// <remarks>The environment of the caller does not count: an import tomorrow makes the same units.</remarks>
    public static IEnumerable<Imported> Read(IReadOnlyList<ImportSource> sources, ComposeChoice choice, Steps steps)
    {
        foreach (var folder in sources.GroupBy(static source => source.Folder, StringComparer.Ordinal))
        {
            yield return ComposeImport.Read(
                new ComposeSource([.. FilesOf([.. folder.Select(static source => source.Path)])], Content)
                {
                    CurrentFolder = InputFiles.Slashes(Environment.CurrentDirectory),
                    ProjectName = choice.ProjectName,
                    EnvFiles = choice.EnvFiles,
                    Profiles = choice.Profiles,
                },
                steps);
        }
    }

    private static IEnumerable<string> FilesOf(IReadOnlyList<string> paths)
    {
        var first = First.Select(name => paths.FirstOrDefault(path => Path.GetFileName(path) == name)).FirstOrDefault(static path => path is not null);
        var others = paths.Where(path => !First.Contains(Path.GetFileName(path)));
        return (first is null ? [] : new[] { first }).Concat(others);
    }

    private static SourceContent Content(string path)
    {
        try
        {
            return FileStatus.Of(path).Kind == PathKind.Missing ? SourceContent.Missing : new SourceContent(RegularFile.ReadAllBytes(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return new SourceContent(null, exception.Message);
        }
    }
}
