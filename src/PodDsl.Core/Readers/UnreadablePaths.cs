using PodDsl.Core.Primitives;

namespace PodDsl.Core.Readers;

/// <summary>
/// Folders and dangling links with the name of a unit file or drop-in. Quadlet opens everything with such a name, and an unreadable path
/// costs as much as a file without a valid syntax.
/// </summary>
internal static class UnreadablePaths
{
    /// <summary>The problem of the path, or null if it is a file.</summary>
    public static ReadProblem? Check(QuadletSource source) => source.Unreadable switch
    {
        UnreadablePath.Folder => Problem(source, "is a folder", "Give the folder a name that is none of a Quadlet file."),
        UnreadablePath.DanglingLink => Problem(source, "is a link that leads to nothing", "Remove the link, or make the file that it leads to."),
        _ => null,
    };

    private static ReadProblem Problem(QuadletSource source, string what, string remedy) =>
        new(new SourceSpan(source.Path, 0, 0, 1, 1), $"{source.FileName} {what}, which Quadlet cannot read as a file.", remedy, IsError: true);
}
