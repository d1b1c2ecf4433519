using System.Text;

namespace PodDsl.BuildTasks;

/// <summary>How a unit on disk compares with the text that it should have.</summary>
internal enum UnitState
{
    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>The file has the text, byte for byte.</summary>
    Same,

    /// <summary>The file is ours and has another text.</summary>
    Different,

    /// <summary>Something is there that PodDsl did not write.</summary>
    Foreign,
}

/// <summary>Reads, writes and deletes unit files.</summary>
internal static class UnitFile
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly byte[] HeaderBytes = Utf8.GetBytes(EmittedUnit.Header);
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static UnitState Compare(string path, string text)
    {
        if (!File.Exists(path))
        {
            return Directory.Exists(path) ? UnitState.Foreign : UnitState.Missing;
        }

        var present = File.ReadAllBytes(path);
        if (present.AsSpan().SequenceEqual(Utf8.GetBytes(text)))
        {
            return UnitState.Same;
        }

        return HasHeader(present) ? UnitState.Different : UnitState.Foreign;
    }

    /// <summary>Whether the file exists and starts with the header of PodDsl.</summary>
    public static bool IsOurs(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var start = new byte[ByteOrderMark.Length + HeaderBytes.Length];
        var length = 0;
        int read;
        while (length < start.Length && (read = stream.Read(start, length, start.Length - length)) > 0)
        {
            length += read;
        }

        return HasHeader(start.AsSpan(0, length));
    }

    /// <summary>Replaces a file in one step, so that nobody ever sees half of one.</summary>
    public static void WriteAtomically(string path, string text)
    {
        var directory = Path.GetDirectoryName(path)!;
        Directory.CreateDirectory(directory);
        // A rename is only atomic within one file system. The suffix is none that systemd or Quadlet looks at.
        var temporary = Path.Combine(directory, $".poddsl-{Guid.NewGuid():N}.tmp");
        try
        {
            File.WriteAllBytes(temporary, Utf8.GetBytes(text));
            Replace(temporary, path);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Deletes a file and each folder below <paramref name="root"/> that it leaves empty.</summary>
    public static void Delete(string path, string root)
    {
        File.Delete(path);
        var directory = Path.GetDirectoryName(path)!;
        while (IsBelow(root, directory) && Directory.Exists(directory) && !Directory.EnumerateFileSystemEntries(directory).Any())
        {
            Directory.Delete(directory);
            directory = Path.GetDirectoryName(directory)!;
        }
    }

    private static bool IsBelow(string root, string directory) =>
        directory.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static void Replace(string temporary, string path)
    {
        if (File.Exists(path))
        {
            File.Replace(temporary, path, destinationBackupFileName: null);
            return;
        }

        try
        {
            File.Move(temporary, path);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another build of the same project came first.
            File.Replace(temporary, path, destinationBackupFileName: null);
        }
    }

    private static bool HasHeader(ReadOnlySpan<byte> content)
    {
        // Some editors put a byte order mark in front when they save.
        var start = content.StartsWith(ByteOrderMark) ? content.Slice(ByteOrderMark.Length) : content;
        return start.StartsWith(HeaderBytes);
    }
}
