using PodDsl.Files;

namespace PodDsl.Cli;

/// <summary>Texts that are not units, in UTF-8 or the encoding of their byte-order mark.</summary>
internal static class InputText
{
    /// <summary>The text of a file.</summary>
    /// <exception cref="IOException">It is no regular file, is too long, or is unreadable.</exception>
    /// <exception cref="UnauthorizedAccessException">The process may not read it.</exception>
    public static string Read(string path)
    {
        using var reader = new StreamReader(new MemoryStream(RegularFile.ReadAllBytes(path)));
        return reader.ReadToEnd();
    }
}
