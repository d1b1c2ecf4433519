using System.Text;
using PodDsl.Core.Writers;
using PodDsl.Files;

namespace PodDsl.App;

/// <summary>Reads files of a host, which may be anything.</summary>
internal static class HostFile
{
    /// <summary>The text; null if there is no file. One that is no text, or no regular file, is a text that no unit has.</summary>
    public static string? Read(string path)
    {
        if (FileStatus.Of(Path.GetFullPath(path)).Kind == PathKind.Missing)
        {
            return null;
        }

        try
        {
            return Encoding.UTF8.GetString(RegularFile.ReadAllBytes(Path.GetFullPath(path)));
        }
        catch (IOException)
        {
            return "";
        }
    }

    /// <summary>True for a file with the mark of PodDsl.</summary>
    public static bool IsOurs(string path) => Read(path)?.StartsWith(UnitFormats.All[0].Header, StringComparison.Ordinal) == true;

    /// <summary>The files in a folder of units, and in those of drop-ins in it.</summary>
    public static IEnumerable<string> In(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder, "*.d").SelectMany(Directory.EnumerateFiles));
}
