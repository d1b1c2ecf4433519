using PodDsl.Core.Catalogue;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;

namespace PodDsl.Core.Readers;

/// <summary>The meaning of <c>SetWorkingDirectory=</c> in a <c>.kube</c> or <c>.build</c>.</summary>
internal static class WorkingDirectories
{
    public const string Key = Keys.SetWorkingDirectory;

    /// <summary>True if Quadlet takes <c>File=</c> for a path that is not relative to a folder.</summary>
    public static bool IsAbsolute(string path, PodmanVersion podman) =>
        path[0] == '/' || (path[0] == '%' && podman.Has(Behaviors.TakesSpecifiersForAbsolute) && !path.StartsWith("%%", StringComparison.Ordinal));

    /// <summary>The folder that the key sets for the service, and the place of a build's files.</summary>
    public static (string? Folder, string? Context) Find(MergedFile file)
    {
        if (file.Value(Key) is not { } value)
        {
            return default;
        }

        var (neighbour, context) = value.ToLowerInvariant() switch
        {
            "unit" => (file.Source.FileName, default(string)),
            "yaml" => (file.Podman.Has(Behaviors.PlaysSeveralFiles) ? file.Words(Keys.Yaml) is [var first, ..] ? first : null : file.Value(Keys.Yaml), default(string)),
            "file" => (file.Value(Keys.File), default(string)),
            _ when value[0] == '/' || QuadletUrls.IsUrl(value) => (null, value),
            _ => (file.Source.FileName, value),
        };
        if (neighbour is null)
        {
            return (null, context);
        }

        // The author's own setting in [Service] wins, and then Quadlet forgets the context too.
        return Own(file) is null
            ? (RelativePaths.FolderOf(RelativePaths.Resolve(file.Source.Folder, neighbour)), context)
            : default;
    }

    /// <summary>The author's <c>WorkingDirectory=</c>.</summary>
    public static string? Own(MergedFile file) => file.LastValue("Service", Keys.WorkingDirectory) is { Length: > 0 } own ? own : null;
}
