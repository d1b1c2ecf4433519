using System.Text;
using PodDsl.Files;

namespace PodDsl.BuildTasks;

/// <summary>Unit files as the last build has left them on disk.</summary>
internal static class BuiltUnits
{
    /// <summary>The paths of the copies of hand-written files, below the folder of units and with forward slashes.</summary>
    /// <exception cref="InvalidDataException">A list of copies has a line that no build writes.</exception>
    public static IEnumerable<string> CopiesIn(string outputDirectory)
    {
        var root = Path.GetFullPath(outputDirectory);
        return FormatFolders.In(root).SelectMany(folder => CopyList.Load(folder).Names.Select(name => RelativePath.Between(root, folder) + "/" + name));
    }

    /// <summary>Reads a file; null if it is no longer there, or its path is none of a unit.</summary>
    /// <param name="outputDirectory">The folder of units.</param>
    /// <param name="relativePath">The path below it, such as <c>attic/users/media/quadlet/player.container</c>.</param>
    public static EmittedUnit? Read(string outputDirectory, string relativePath)
    {
        var path = Path.GetFullPath(Path.Combine(outputDirectory, relativePath));
        if (PlaceOf(relativePath.Split('/')) is not var (host, user, format, name) || FileStatus.Of(path).Kind != PathKind.File)
        {
            return null;
        }

        using var reader = new StreamReader(new MemoryStream(RegularFile.ReadAllBytes(path)), Encoding.UTF8);
        return new EmittedUnit(format, name, reader.ReadToEnd()) { Host = host, User = user };
    }

    private static (string? Host, string? User, string Format, string Name)? PlaceOf(string[] segments)
    {
        return At(0) is var (format, name) ? (null, null, format, name)
            : At(1) is var (ofHost, inHost) ? (segments[0], null, ofHost, inHost)
            : segments.Length > 3 && segments[1] == EmittedUnit.UsersFolder && At(3) is var (ofUser, inUser) ? (segments[0], segments[2], ofUser, inUser)
            : null;

        (string, string)? At(int index) => index + 1 < segments.Length && UnitPath.Formats.Contains(segments[index], StringComparer.Ordinal)
            ? (segments[index], string.Join("/", segments.Skip(index + 1)))
            : null;
    }
}
