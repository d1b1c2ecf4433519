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
    public static byte[] ReadAllBytes(string path)
    {
        var read = Read(path, FileStatus.Of(path));
        var content = read.Array!;
        Array.Resize(ref content, read.Count);
        return content;
    }

    /// <summary>The same for who has asked already what the path leads to.</summary>
    /// <param name="path">The path of the file.</param>
    /// <param name="status">What the path leads to.</param>
    /// <param name="room">Where the content is put if it is not too long for it, for who reads one file after the other.</param>
    public static ArraySegment<byte> Read(string path, FileStatus status, byte[]? room = null)
    {
        if (status.Kind == PathKind.Null)
        {
            return new([]);
        }

        Demand(status, path);
        if (room is not null && status.Length > 0 && status.Length < (ulong)room.Length && FileStatus.IsLinux && Posix.TryRead(path, room) is var known and >= 0 && (ulong)known == status.Length)
        {
            return new(room, 0, known);
        }

        using var stream = Open(path);
        var expected = status.Length > 0 ? (long)status.Length : stream.Length;
        Demand(expected <= Longest, expected.ToString(CultureInfo.InvariantCulture));

        // With room for one byte more, one call reads a file and tells that it did not grow meanwhile.
        var content = room?.Length > expected ? room : new byte[expected + 1];
        var length = 0;
        for (int read; (read = stream.Read(content, length, content.Length - length)) > 0;)
        {
            length += read;
            if (length == expected && expected > 0)
            {
                break;
            }

            // Some files, such as those of /proc, do not tell their length.
            if (length == content.Length)
            {
                Demand(length <= Longest, $"more than {Longest}");
                Array.Resize(ref content, Math.Min((2 * length) + 4096, Longest + 1));
            }
        }

        return new(content, 0, length);
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
