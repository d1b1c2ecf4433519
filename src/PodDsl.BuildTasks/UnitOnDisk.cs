using System.Text;
using PodDsl.Files;

namespace PodDsl.BuildTasks;

/// <summary>The state of a unit on disk, compared with its text.</summary>
internal enum UnitState
{
    /// <summary>There is no such file.</summary>
    Missing,

    /// <summary>The file has the text, byte for byte.</summary>
    Same,

    /// <summary>The file is ours and has another text.</summary>
    Different,

    /// <summary>PodDsl did not write the file.</summary>
    Foreign,
}

/// <summary>Checks and deletes unit files.</summary>
internal static class UnitOnDisk
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);
    private static readonly byte[] HeaderBytes = Utf8.GetBytes(EmittedUnit.Header);
    private static readonly byte[] ByteOrderMark = [0xEF, 0xBB, 0xBF];

    public static UnitState Compare(string path, string text)
    {
        var kind = FileStatus.Of(path).Kind;
        if (kind != PathKind.File)
        {
            return kind == PathKind.Missing ? UnitState.Missing : UnitState.Foreign;
        }

        // The file may be of any length.
        var expected = Utf8.GetBytes(text);
        var present = RegularFile.ReadStart(path, Math.Max(expected.Length + 1, ByteOrderMark.Length + HeaderBytes.Length));
        return present.AsSpan().SequenceEqual(expected) ? UnitState.Same
            : HasHeader(present) ? UnitState.Different
            : UnitState.Foreign;
    }

    /// <summary>True if the path is a regular file that starts with the header of PodDsl.</summary>
    public static bool IsOurs(string path) =>
        FileStatus.Of(path).Kind == PathKind.File && HasHeader(RegularFile.ReadStart(path, ByteOrderMark.Length + HeaderBytes.Length));

    /// <summary>True if two paths that differ in capitals only are two files here, not two spellings of one.</summary>
    public static bool AreTwo(string path, string twin) => IsSpelt(path) && IsSpelt(twin);

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

    /// <summary>True if the disk spells name and folder as the path does.</summary>
    private static bool IsSpelt(string path)
    {
        var folder = Path.GetDirectoryName(path)!;
        return Directory.EnumerateFileSystemEntries(folder).Contains(path, StringComparer.Ordinal)
            && Directory.EnumerateFileSystemEntries(Path.GetDirectoryName(folder)!).Contains(folder, StringComparer.Ordinal);
    }

    private static bool IsBelow(string root, string directory) =>
        directory.StartsWith(root.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    /// <summary>True if a content starts with the header of PodDsl.</summary>
    public static bool HasHeader(ReadOnlySpan<byte> content)
    {
        // Some editors write a byte order mark at the start.
        var start = content.StartsWith(ByteOrderMark) ? content.Slice(ByteOrderMark.Length) : content;
        return start.StartsWith(HeaderBytes);
    }
}
