using System.Text;

namespace PodDsl.Cli;

/// <summary>Writes files so that each is there as a whole or as it was before.</summary>
internal static class AtomicFiles
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes all files. What fails, fails before a file is replaced, as far as that can be.</summary>
    /// <param name="files">Absolute paths and texts.</param>
    public static void Write(IEnumerable<(string Path, string Text)> files)
    {
        var pending = new List<(string Temporary, string Path)>();
        try
        {
            foreach (var (path, text) in files)
            {
                var parent = Directory.CreateDirectory(Path.GetDirectoryName(path)!).FullName;
                var temporary = Path.Combine(parent, $".{Path.GetFileName(path)}.{Environment.ProcessId}.new");
                pending.Add((temporary, path));
                WriteBeside(path, temporary, text);
            }

            foreach (var (temporary, path) in pending)
            {
                File.Move(temporary, path, overwrite: true);
            }
        }
        finally
        {
            foreach (var (temporary, _) in pending)
            {
                File.Delete(temporary);
            }
        }
    }

    /// <summary>Writes with the mode of the file that is replaced from the start: it may hold secrets.</summary>
    private static void WriteBeside(string path, string temporary, string text)
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        UnixFileMode? mode = !OperatingSystem.IsWindows() && File.Exists(path) ? File.GetUnixFileMode(path) : null;
        if (!OperatingSystem.IsWindows() && mode is not null)
        {
            options.UnixCreateMode = mode;
        }

        using (var writer = new StreamWriter(temporary, Utf8, options))
        {
            writer.Write(text);
        }

        if (!OperatingSystem.IsWindows() && mode is { } exact)
        {
            // What the umask took away.
            File.SetUnixFileMode(temporary, exact);
        }
    }
}
