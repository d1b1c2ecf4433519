using PodDsl.Files;

namespace PodDsl.BuildTasks;

/// <summary>A copy that the build makes of a hand-written file.</summary>
/// <param name="Source">The file.</param>
/// <param name="Folder">The folder of a format, as a full path.</param>
/// <param name="Name">The name below it.</param>
/// <param name="Content">What is in the file.</param>
/// <param name="IsPrivate">True if the file is not for everybody.</param>
internal sealed record UnitCopy(string Source, string Folder, string Name, byte[] Content, bool IsPrivate)
{
    public string Path => System.IO.Path.GetFullPath(System.IO.Path.Combine(Folder, Name));
}

/// <summary>Compares copies of hand-written files with the disk, and deletes old ones.</summary>
internal static class UnitCopies
{
    /// <summary>Compares the place of a copy with it.</summary>
    public static UnitState Compare(UnitCopy copy, CopyList known)
    {
        var status = FileStatus.Of(copy.Path);
        if (status.Kind != PathKind.File)
        {
            return status.Kind == PathKind.Missing ? UnitState.Missing : UnitState.Foreign;
        }

        if (Present(copy.Path) is not { } present)
        {
            return UnitState.Foreign;
        }

        return present.AsSpan().SequenceEqual(copy.Content) ? UnitState.Same
            : known.IsAsCopied(copy.Name, present) ? UnitState.Different
            : UnitState.Foreign;
    }

    /// <summary>The copies of a list that are on disk as the build left them, but for some.</summary>
    public static IEnumerable<string> Stale(CopyList known, ICollection<string> current) => known.Names
        .Where(name => !current.Contains(name))
        .Where(name => Present(System.IO.Path.Combine(known.Folder, name)) is { } present && known.IsAsCopied(name, present));

    /// <summary>Deletes all copies in the folders of formats below a folder, with their lists, if nobody has changed them since.</summary>
    public static int RemoveAll(string outputDirectory)
    {
        var removed = 0;
        foreach (var list in FormatFolders.In(outputDirectory).Where(folder => RealPath.IsWithin(folder, outputDirectory)).Select(CopyList.Load))
        {
            removed += Remove(list, [.. Stale(list, [])], outputDirectory);
            if (FileStatus.Of(list.ListFile).Kind == PathKind.File)
            {
                UnitOnDisk.Delete(list.ListFile, outputDirectory);
            }
        }

        return removed;
    }

    public static int Remove(CopyList list, IReadOnlyList<string> names, string outputDirectory)
    {
        foreach (var path in names.Select(name => System.IO.Path.GetFullPath(System.IO.Path.Combine(list.Folder, name))).Where(path => RealPath.IsWithin(System.IO.Path.GetDirectoryName(path)!, outputDirectory)))
        {
            UnitOnDisk.Delete(path, outputDirectory);
        }

        return names.Count;
    }

    private static byte[]? Present(string path)
    {
        try
        {
            return FileStatus.Of(path).Kind == PathKind.File ? RegularFile.ReadAllBytes(path) : null;
        }
        catch (IOException)
        {
            // It is longer than any copy.
            return null;
        }
    }
}
