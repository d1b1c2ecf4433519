using System.Text;
using PodDsl.Core.Primitives;
using PodDsl.Files;
using PodDsl.Import;

namespace PodDsl.Cli.Import;

/// <summary>Finds and reads the files to import. A file that nobody can read does not keep the others from being imported.</summary>
internal sealed class ImportInputs(ImportKind? given, Steps steps)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    /// <summary>The files of each kind, in order.</summary>
    public List<(ImportKind Kind, ImportSource Source)> Files { get; } = [];

    /// <summary>What cannot be read.</summary>
    public List<ImportNote> Notes { get; } = [];

    /// <summary>The paths of the files, which no output may replace.</summary>
    public IEnumerable<string> Paths => Files.Select(file => file.Source.Path);

    public void Add(string input)
    {
        try
        {
            switch (input.Length == 0 ? PathKind.Missing : FileStatus.Of(Path.GetFullPath(input)).Kind)
            {
                case PathKind.Missing:
                    Refuse(input, "There is no such file or folder.", "Correct the path.");
                    break;
                case PathKind.Folder:
                    AddFolder(input);
                    break;
                default:
                    AddFile(input, isNamed: true);
                    break;
            }
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refuse(input, $"It cannot be read: {exception.Message}", "");
        }
    }

    /// <summary>All files of a folder that have the name of an input.</summary>
    private void AddFolder(string folder)
    {
        var count = Files.Count + Notes.Count;
        var left = new Stack<string>([folder]);
        var real = new HashSet<string>(StringComparer.Ordinal);
        while (left.TryPop(out var current))
        {
            steps.Next();
            if (!real.Add(RealPath.Of(current)))
            {
                continue;
            }

            foreach (var path in Directory.GetFiles(current).Order(StringComparer.Ordinal).Where(IsOfFolder))
            {
                AddFile(path, isNamed: false);
            }

            foreach (var inner in Directory.GetDirectories(current).OrderDescending(StringComparer.Ordinal))
            {
                left.Push(inner);
            }
        }

        if (Files.Count + Notes.Count == count)
        {
            Refuse(folder, "There is nothing to import in this folder or the folders in it.", $"Name the files, with --from if their names do not say what they are.");
        }
    }

    private bool IsOfFolder(string path) => given is { } kind ? kind.HasName(Path.GetFileName(path)) : ImportKind.All.Any(row => row.HasName(Path.GetFileName(path)));

    private void AddFile(string path, bool isNamed)
    {
        steps.Next();
        if (!_seen.Add(RealPath.Of(path)))
        {
            return;
        }

        try
        {
            var text = Utf8.GetString(RegularFile.ReadAllBytes(Path.GetFullPath(path)));
            var source = new ImportSource(InputFiles.Slashes(path), text.StartsWith('\ufeff') ? text[1..] : text);
            if (given is { } kind)
            {
                Files.Add((kind, source));
            }
            else if (text.Contains('\0'))
            {
                Refuse(path, "The file is no text.", "Name a text.");
            }
            else if (ImportKind.Of(source) is { } found)
            {
                Files.Add((found, source));
            }
            else if (isNamed)
            {
                Refuse(path, "Nothing in the file looks like something to import.", $"Say what it is: --from {string.Join('|', ImportKind.All.Select(row => row.Name))}.");
            }
        }
        catch (DecoderFallbackException)
        {
            Refuse(path, "The file is not UTF-8.", "Save it as UTF-8.");
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Refuse(path, $"The file cannot be read: {exception.Message}", "");
        }
    }

    private void Refuse(string path, string message, string remedy) =>
        Notes.Add(new ImportNote(NoteKind.Refused, "file", message, remedy, new SourceSpan(path, 0, 0, 1, 1)));
}
