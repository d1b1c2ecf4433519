using PodDsl.Core.Encoding;

namespace PodDsl.Cli;

/// <summary>Writes what was converted into a folder.</summary>
internal static class OutputFolder
{
    /// <summary>Writes all files, unless one would replace an input or what somebody else wrote. Returns whether that was possible.</summary>
    public static bool Write(
        string folder, IReadOnlyDictionary<string, string> files, IEnumerable<string> inputs, TextWriter messages)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var root = RealPath(Path.GetFullPath(folder));
            var taken = inputs.Select(RealPath).ToHashSet(StringComparer.Ordinal);
            foreach (var name in files.Keys)
            {
                if (taken.Contains(RealPath(Path.Combine(root, name))))
                {
                    messages.WriteLine($"{Path.Combine(folder, name)}: error: This is one of the inputs, and nothing was written. Choose another folder for -o.");
                    return false;
                }

                if (File.Exists(Path.Combine(root, name)) && !IsOurs(Path.Combine(root, name)))
                {
                    messages.WriteLine($"{Path.Combine(folder, name)}: error: This file was not written by PodDsl, and nothing was written. Move it away, or choose another folder for -o.");
                    return false;
                }
            }

            AtomicFiles.Write(files.Select(file => (Path.GetFullPath(Path.Combine(root, file.Key)), file.Value)));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            messages.WriteLine($"{folder}: error: The folder cannot be written: {exception.Message}");
            return false;
        }
    }

    private static bool IsOurs(string path) =>
        File.ReadLines(path).FirstOrDefault()?.StartsWith("# " + UnitLines.WrittenBy, StringComparison.Ordinal) == true;

    /// <summary>The path with the links of its last part and its folder followed.</summary>
    public static string RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        if (Path.GetDirectoryName(full) is not { } parent)
        {
            return full;
        }

        FileSystemInfo info = Directory.Exists(full) ? new DirectoryInfo(full) : new FileInfo(full);
        return info is { Exists: true, LinkTarget: not null } && info.ResolveLinkTarget(returnFinalTarget: true) is { } target
            ? RealPath(target.FullName)
            : Path.Combine(RealPath(parent), Path.GetFileName(full));
    }
}
