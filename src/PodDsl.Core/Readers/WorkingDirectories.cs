using PodDsl.Core.Model;

namespace PodDsl.Core.Readers;

/// <summary>What <c>SetWorkingDirectory=</c> of a <c>.kube</c> or <c>.build</c> means.</summary>
internal static class WorkingDirectories
{
    public const string Key = "SetWorkingDirectory";

    private static readonly string[] UrlStarts = ["http://", "https://", "git://", "github.com/"];

    /// <summary>The folder that podman runs in, or null where the key does not set it.</summary>
    public static string? Find(MergedFile file)
    {
        if (file.Kind is not (UnitKind.Kube or UnitKind.Build) || file.Value(Key) is not { } value)
        {
            return null;
        }

        var folder = file.Source.Folder;
        switch (value.ToLowerInvariant())
        {
            case "unit":
                return RelativePaths.FolderOf(RelativePaths.Resolve(folder, file.Source.FileName));
            case "yaml" when file.Kind == UnitKind.Kube && file.All(file.KindSection, "Yaml") is [{ } yaml, ..]:
                return RelativePaths.FolderOf(RelativePaths.Resolve(folder, Parsing.QuadletWords.ReadLast(yaml.Value)));
            case "file" when file.Kind == UnitKind.Build && file.Value("File") is { } containerfile:
                return RelativePaths.FolderOf(RelativePaths.Resolve(folder, containerfile));
            case "yaml" or "file":
                return null;
            default:
                return file.Kind == UnitKind.Build && value[0] != '/' && !IsUrl(value)
                    ? RelativePaths.FolderOf(RelativePaths.Resolve(folder, file.Source.FileName))
                    : null;
        }
    }

    /// <summary>Whether a build takes its files from elsewhere.</summary>
    public static bool IsUrl(string value) =>
        UrlStarts.Any(start => value.StartsWith(start, StringComparison.Ordinal))
        || (value.StartsWith("git@", StringComparison.Ordinal) && value.EndsWith(".git", StringComparison.Ordinal));
}
