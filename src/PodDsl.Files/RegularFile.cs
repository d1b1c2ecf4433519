using System.Globalization;

namespace PodDsl.Files;

/// <summary>Reads untrusted files: only regular ones, and no more than a unit can need.</summary>
internal static class RegularFile
{
    /// <summary>Larger than any unit, <c>.editorconfig</c> or host facts; systemd and podman read such files into memory too.</summary>
    public const int Longest = 4 * 1024 * 1024;

    /// <summary>The content of a file; empty for <c>/dev/null</c>.</summary>
    /// <exception cref="IOException">It does not exist, is too long, or is unreadable; the message says which.</exception>
    /// <exception cref="UnauthorizedAccessException">The process may not read it.</exception>
    public static byte[] ReadAllBytes(string path)
    {
        var status = FileStatus.Of(path);
        if (status.Kind == PathKind.Null)
        {
            return [];
        }

        Demand(status, path);
        using var stream = Open(path);
        Demand(stream.Length <= Longest, stream.Length.ToString(CultureInfo.InvariantCulture));
        // Some files, such as those of /proc, do not report their length.
        using var content = new MemoryStream((int)stream.Length);
        var buffer = new byte[16 * 1024];
        for (int read; (read = stream.Read(buffer, 0, buffer.Length)) > 0;)
        {
            content.Write(buffer, 0, read);
            Demand(content.Length <= Longest, $"more than {Longest}");
        }

        return content.ToArray();
    }

    /// <summary>The first bytes of a file, or fewer if it is shorter.</summary>
    /// <exception cref="IOException">It does not exist, or is unreadable.</exception>
    /// <exception cref="UnauthorizedAccessException">The process may not read it.</exception>
    public static byte[] ReadStart(string path, int count)
    {
        Demand(FileStatus.Of(path), path);
        using var stream = Open(path);
        var start = new byte[count];
        var length = 0;
        for (int read; length < count && (read = stream.Read(start, length, count - length)) > 0;)
        {
            length += read;
        }

        Array.Resize(ref start, length);
        return start;
    }

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    private static void Demand(FileStatus status, string path)
    {
        if (status.Kind == PathKind.Missing)
        {
            throw new FileNotFoundException(path.IndexOf('\ufffd') < 0
                ? $"There is no such file: '{path}'"
                : "Its name is not UTF-8. Rename it.");
        }

        if (status.Kind != PathKind.File)
        {
            throw new IOException($"It is {status.Noun}, and only regular files are read.");
        }
    }

    private static void Demand(bool isShort, string length)
    {
        if (!isShort)
        {
            throw new IOException($"It has {length} bytes, and no more than {Longest} are read.");
        }
    }
}
