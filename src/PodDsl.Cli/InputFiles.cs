using System.Text;
using PodDsl.Core.Readers;

namespace PodDsl.Cli;

/// <summary>A file of the command line.</summary>
/// <param name="Source">Its path and text.</param>
/// <param name="Folder">Its folder within the one that was named; <c>.</c> if it is the same.</param>
internal sealed record InputFile(QuadletSource Source, string Folder);

/// <summary>Finds and reads the files of a command line.</summary>
internal static class InputFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Reads every file, and every unit file and drop-in in the folders.</summary>
    /// <param name="inputs">Files and folders.</param>
    /// <param name="report">Gets what cannot be read.</param>
    public static List<InputFile> Read(IEnumerable<string> inputs, Action<string> report)
    {
        var sources = new List<InputFile>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var input in inputs)
        {
            foreach (var file in Expand(input, report))
            {
                if (seen.Add(file) && ReadFile(file, report) is { } source)
                {
                    var root = Path.GetFullPath(input);
                    var relative = Directory.Exists(root) ? Path.GetRelativePath(root, Path.GetDirectoryName(file)!) : ".";
                    sources.Add(new InputFile(source, relative));
                }
            }
        }

        return sources;
    }

    private static List<string> Expand(string input, Action<string> report)
    {
        var path = Path.GetFullPath(input);
        var files = new List<string>();
        if (Directory.Exists(path))
        {
            try
            {
                Walk(path, files, depth: 0);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                report($"{input}: error: The folder cannot be read: {exception.Message}");
                return files;
            }

            if (files.Count == 0)
            {
                report($"{input}: error: There is no Quadlet file in this folder or the folders in it.");
            }
        }
        else if (!File.Exists(path))
        {
            report($"{input}: error: There is no such file or folder.");
        }
        else if (!QuadletReader.IsUnitOrDropIn(new QuadletSource(Slashes(path), "")))
        {
            report($"{input}: error: This is not a Quadlet file. Its name must end in .container, .pod, .network, .volume, .image, .build, .kube or .artifact, or it must be a .conf in a drop-in folder.");
        }
        else
        {
            files.Add(path);
            AddDropIns(path, files);
        }

        return files;
    }

    /// <summary>A unit that is named alone has its drop-ins beside it.</summary>
    private static void AddDropIns(string path, List<string> files)
    {
        if (Path.GetExtension(path) == ".conf")
        {
            return;
        }

        foreach (var folder in Sorted(Directory.GetDirectories(Path.GetDirectoryName(path)!, "*.d")))
        {
            files.AddRange(Sorted(Directory.GetFiles(folder, "*.conf")));
        }
    }

    private static void Walk(string folder, List<string> files, int depth)
    {
        foreach (var file in Sorted(Directory.GetFiles(folder)))
        {
            if (QuadletReader.IsUnitOrDropIn(new QuadletSource(Slashes(file), "")))
            {
                files.Add(file);
            }
        }

        // Links between folders can make a circle.
        if (depth < 64)
        {
            foreach (var inner in Sorted(Directory.GetDirectories(folder)))
            {
                Walk(inner, files, depth + 1);
            }
        }
    }

    private static string[] Sorted(string[] paths)
    {
        Array.Sort(paths, StringComparer.Ordinal);
        return paths;
    }

    private static QuadletSource? ReadFile(string path, Action<string> report)
    {
        try
        {
            return new QuadletSource(Slashes(path), Utf8.GetString(File.ReadAllBytes(path)));
        }
        catch (DecoderFallbackException)
        {
            report($"{path}: error: The file is not UTF-8, and systemd would refuse it. Save it as UTF-8.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            report($"{path}: error: The file cannot be read: {exception.Message}");
        }

        return null;
    }

    private static string Slashes(string path) =>
        Path.DirectorySeparatorChar == '/' ? path : path.Replace(Path.DirectorySeparatorChar, '/');
}
