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
                File.WriteAllText(temporary, text, Utf8);
                if (!OperatingSystem.IsWindows() && File.Exists(path))
                {
                    File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
                }
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
}
