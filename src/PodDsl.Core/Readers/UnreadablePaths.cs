using PodDsl.Core.Primitives;

namespace PodDsl.Core.Readers;

/// <summary>
/// Folders and dangling links that have the name of a unit file or drop-in. Quadlet opens whatever has such a name, and what
/// cannot be read costs as much as what cannot be parsed.
/// </summary>
internal static class UnreadablePaths
{
    /// <summary>What is wrong with the path, or null if it is a file.</summary>
    public static ReadProblem? Check(QuadletSource source) => source.Unreadable switch
    {
        UnreadablePath.Folder => Problem(source, "is a folder", "Give the folder a name that is none of a Quadlet file."),
        UnreadablePath.DanglingLink => Problem(source, "is a link that leads to nothing", "Remove the link, or make the file that it leads to."),
        _ => null,
    };

    private static ReadProblem Problem(QuadletSource source, string what, string remedy) =>
        new(new SourceSpan(source.Path, 0, 0, 1, 1), $"{source.FileName} {what}, which Quadlet cannot read as a file.", remedy, IsError: true);
}
