using System.Text;
using PodDsl.Cli.Printing;
using PodDsl.Core.Primitives;
using PodDsl.Core.Writers;
using PodDsl.Files;

namespace PodDsl.Cli;

/// <summary>Writes converted files into a folder.</summary>
internal static class OutputFolder
{
    private static readonly byte[][] Headers = [.. UnitFormats.All.Select(format => Encoding.UTF8.GetBytes(format.Header)).DistinctBy(Convert.ToHexString)];

    /// <summary>Writes all files, unless one would replace an input or a file of somebody else. Returns true if it wrote them.</summary>
    /// <param name="folder">The folder, created if needed.</param>
    /// <param name="files">The files, with paths relative to it.</param>
    /// <param name="inputs">Paths that it must not replace.</param>
    /// <param name="messages">Gets the reason for failure.</param>
    /// <param name="steps">Each file is a step, until the first one is replaced.</param>
    public static bool Write(string folder, IEnumerable<NewFile> files, IEnumerable<string> inputs, Printer messages, Steps steps)
    {
        try
        {
            var root = RealPath.Of(folder);
            var taken = inputs.Select(RealPath.Of).ToHashSet(StringComparer.Ordinal);
            var placed = files.Select(file => (Shown: Path.Combine(folder, file.Path), File: file with { Path = Path.GetFullPath(Path.Combine(root, file.Path)) })).ToList();
            foreach (var (shown, file) in steps.Over(placed))
            {
                if (taken.Contains(RealPath.Of(file.Path)))
                {
                    messages.Error(shown, "This is one of the inputs, and nothing was written. Choose another folder for -o.");
                    return false;
                }

                if (FileStatus.Of(file.Path).Kind is PathKind.File && !IsOurs(file.Path))
                {
                    messages.Error(shown, "This file was not written by PodDsl, and nothing was written. Move it away, or choose another folder for -o.");
                    return false;
                }
            }

            AtomicFiles.Write(steps.Over(placed.Select(place => place.File)), beforeReplacing: steps.Next);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            messages.Error(folder, $"The folder cannot be written, and nothing was: {exception.Message}");
            return false;
        }
    }

    private static bool IsOurs(string path) => Headers.Any(header => RegularFile.ReadStart(path, header.Length).AsSpan().SequenceEqual(header));
}
