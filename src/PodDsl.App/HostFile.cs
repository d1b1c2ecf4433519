using System.Text;
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
}
