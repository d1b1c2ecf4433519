using System.Globalization;

namespace PodDsl.Files;

/// <summary>Reads untrusted files: only regular ones, and no more than a unit can need.</summary>
internal static class RegularFile
{
    /// <summary>Larger than any unit, <c>.editorconfig</c> or host facts; systemd and podman read such files into memory too.</summary>
    public const int Longest = 4 * 1024 * 1024;

    /// <summary>The content of a file; none of <c>/dev/null</c>.</summary>
    /// <exception cref="IOException">It is none, is too long, or cannot be read; the message says which.</exception>
    /// <exception cref="UnauthorizedAccessException">It must not be read.</exception>
    public static byte[] ReadAllBytes(string path) => ReadAllBytes(path, FileStatus.Of(path));

    /// <summary>The same for who has asked already what the path leads to.</summary>
    public static byte[] ReadAllBytes(string path, FileStatus status)
    {
        if (status.Kind == PathKind.Null)
        {
            return [];
        }

        Demand(status, path);
        using var stream = Open(path);
        Demand(stream.Length <= Longest, stream.Length.ToString(CultureInfo.InvariantCulture));
        var content = new byte[(int)stream.Length];
        for (var length = 0; ;)
        {
            var read = stream.Read(content, length, content.Length - length);
            length += read;
            if (read > 0 && length < content.Length)
            {
                continue;
            }

            // Some files, such as those of /proc, do not tell their length, and others grow meanwhile.
            var more = length < content.Length ? -1 : stream.ReadByte();
            if (more < 0)
            {
                Array.Resize(ref content, length);
                return content;
            }

            Demand(length < Longest, $"more than {Longest}");
            Array.Resize(ref content, Math.Min((2 * length) + 4096, Longest + 1));
            content[length++] = (byte)more;
        }
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

    private static FileStream Open(string path) => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);

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
