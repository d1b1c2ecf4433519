using System.Text;
using PodDsl.Cli.Printing;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Files;

namespace PodDsl.Cli.Lint;

/// <summary>Replaces files by their mended texts.</summary>
internal static class MendedFiles
{
    /// <summary>Writes the changed ones. Returns true if that succeeded. Each file is a step, until the first one is replaced.</summary>
    public static bool Write(IReadOnlyList<QuadletSource> before, IReadOnlyList<QuadletSource> after, Printer messages, Steps steps)
    {
        try
        {
            // A link stays a link; the tool writes its target.
            var files = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (old, mended) in steps.Over(before.Zip(after)))
            {
                if (old.Text == mended.Text)
                {
                    continue;
                }

                if (!RegularFile.ReadAllBytes(old.Path).AsSpan().SequenceEqual(Encoding.UTF8.GetBytes(old.Text)))
                {
                    messages.Error(DisplayPath.Of(old.Path), "The file was changed meanwhile, and nothing was written. Run lint again.");
                    return false;
                }

                files[RealPath.Of(old.Path)] = mended.Text;
            }

            foreach (var (path, text) in before.Zip(after).Select(pair => (pair.First.Path, pair.Second.Text)))
            {
                // Two links to one file are two units, and a fix of one may break the other.
                if (files.TryGetValue(RealPath.Of(path), out var other) && other != text)
                {
                    messages.Error(DisplayPath.Of(path), "Links make this file several units, which the fixes would change in different ways, and nothing was written. Give each a file of its own.");
                    return false;
                }
            }

            AtomicFiles.Write(steps.Over(files).Select(file => new NewFile(file.Key, file.Value)), beforeReplacing: steps.Next);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            messages.Error($"The files cannot be written, and nothing was: {exception.Message}");
            return false;
        }
    }
}
