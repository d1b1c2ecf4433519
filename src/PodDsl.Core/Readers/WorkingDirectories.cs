using PodDsl.Core.Catalogue;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;

namespace PodDsl.Core.Readers;

/// <summary>What <c>SetWorkingDirectory=</c> of a <c>.kube</c> or <c>.build</c> means.</summary>
internal static class WorkingDirectories
{
    public const string Key = Keys.SetWorkingDirectory;

    /// <summary>True if Quadlet takes <c>File=</c> for a path that counts from no folder.</summary>
    public static bool IsAbsolute(string path, PodmanVersion podman) =>
        path[0] == '/' || (path[0] == '%' && podman.Has(Behaviors.TakesSpecifiersForAbsolute) && !path.StartsWith("%%", StringComparison.Ordinal));

    /// <summary>The folder that the key makes the service run in, and what a build takes its files from.</summary>
    public static (string? Folder, string? Context) Find(MergedFile file)
    {
        if (file.Value(Key) is not { } value)
        {
            return default;
        }

        var (neighbour, context) = value.ToLowerInvariant() switch
        {
            "unit" => (file.Source.FileName, default(string)),
            "yaml" => (file.Podman.Has(Behaviors.PlaysSeveralFiles) ? file.Words(Keys.Yaml).FirstOrDefault() : file.Value(Keys.Yaml), default(string)),
            "file" => (file.Value(Keys.File), default(string)),
            _ when value[0] == '/' || QuadletUrls.IsUrl(value) => (null, value),
            _ => (file.Source.FileName, value),
        };
        if (neighbour is null)
        {
            return (null, context);
        }

        // What the author says in [Service] counts, and then Quadlet forgets the context too.
        return Own(file) is null
            ? (RelativePaths.FolderOf(RelativePaths.Resolve(file.Source.Folder, neighbour)), context)
            : default;
    }

    /// <summary>What the author sets as <c>WorkingDirectory=</c>.</summary>
    public static string? Own(MergedFile file) => file.LastValue("Service", Keys.WorkingDirectory) is { Length: > 0 } own ? own : null;
}
