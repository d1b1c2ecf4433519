using PodDsl.Core.Readers;

namespace PodDsl.Cli.Lint;

/// <summary>Writes mended files into their places.</summary>
internal static class MendedFiles
{
    /// <summary>Writes those that changed. Returns whether that was possible.</summary>
    public static bool Write(IReadOnlyList<QuadletSource> before, IReadOnlyList<QuadletSource> after, TextWriter messages)
    {
        try
        {
            var files = new List<(string, string)>();
            foreach (var (old, mended) in before.Zip(after))
            {
                if (old.Text == mended.Text)
                {
                    continue;
                }

                if (File.ReadAllText(old.Path) != WithoutMark(old.Text))
                {
                    messages.WriteLine($"{DisplayPath.Of(old.Path)}: error: The file was changed meanwhile, and nothing was written. Run lint again.");
                    return false;
                }

                // A link stays one; what it leads to is written.
                files.Add((OutputFolder.RealPath(old.Path), mended.Text));
            }

            AtomicFiles.Write(files);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            messages.WriteLine($"poddsl: error: The files cannot be written: {exception.Message}");
            return false;
        }
    }

    /// <summary>The text as <see cref="File.ReadAllText(string)"/> gives it, which takes the byte-order mark away.</summary>
    private static string WithoutMark(string text) => text.StartsWith('\ufeff') ? text[1..] : text;
}
