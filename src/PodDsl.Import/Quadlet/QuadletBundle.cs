using System.Text;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Import.Quadlet;

/// <summary>One unit file of a bundle.</summary>
/// <param name="FileName">Its name.</param>
/// <param name="Text">Its text.</param>
/// <param name="Start">The offset of its text in the bundle.</param>
/// <param name="Line">The number of lines before it.</param>
internal sealed record BundledFile(string FileName, string Text, int Start, int Line);

/// <summary>
/// Bundles of unit files, <c>NAME.quadlets</c>, which <c>podman quadlet install</c> takes apart: lines with <c>---</c> separate the files, a
/// comment <c># FileName=</c> names each, and its first section says its kind.
/// </summary>
public static class QuadletBundle
{
    public const string Extension = ".quadlets";

    private const string Separator = "---";
    private const string NameComment = "FileName=";

    /// <summary>A bundle of files.</summary>
    /// <param name="files">Their names and texts.</param>
    public static string Write(IEnumerable<(string FileName, string Text)> files)
    {
        var text = new StringBuilder();
        foreach (var (fileName, content) in files)
        {
            if (text.Length > 0)
            {
                text.Append(Separator).Append('\n');
            }

            // The first line says who wrote the bundle.
            var head = content.StartsWith('#') ? content.IndexOf('\n') + 1 : 0;
            text.Append(content, 0, head).Append("# ").Append(NameComment).Append(Path.GetFileNameWithoutExtension(fileName)).Append('\n')
                .Append(content, head, content.Length - head);
        }

        return text.ToString();
    }

    /// <summary>The files of a bundle, and what podman refuses of it.</summary>
    internal static IReadOnlyList<BundledFile> Read(string path, string text, ICollection<ImportNote> notes, Steps steps)
    {
        var files = new List<BundledFile>();
        var source = SourceText.OfFile(path, text);
        var names = new HashSet<string>(StringComparer.Ordinal);
        var (start, startLine, line) = (0, 0, 0);
        for (var position = 0; position <= text.Length;)
        {
            steps.Next();
            var end = text.IndexOf('\n', position);
            end = end < 0 ? text.Length : end;
            var isSeparator = text.AsSpan(position, end - position).Trim().SequenceEqual(Separator);
            if (isSeparator || end == text.Length)
            {
                Add(start, isSeparator ? position : text.Length, startLine);
                start = Math.Min(end + 1, text.Length);
                startLine = line + 1;
            }

            position = end + 1;
            line++;
        }

        return files;

        void Add(int from, int to, int lines)
        {
            var content = text[from..to];
            if (string.IsNullOrWhiteSpace(content))
            {
                return;
            }

            var place = source.Span(from + (content.Length - content.TrimStart().Length), to);
            if (KindOf(content) is not { } kind)
            {
                Refuse(place, "The part has no section of Quadlet, so podman cannot tell what it is, and refuses the bundle.", "Write [Container] or the like.");
            }
            else if (NameOf(content) is not { Length: > 0 } name)
            {
                Refuse(place, "The part has no name, and podman refuses the bundle.", "Write the comment # FileName=NAME at its start.");
            }
            else if (name.AsSpan().IndexOfAny('/', '\\') >= 0)
            {
                Refuse(place, $"'{(Shown)name}' is the name of a folder too, and podman refuses the bundle.", "Write the name alone.");
            }
            else if (!names.Add(kind.FileName(name)))
            {
                Refuse(place, $"Two parts are called '{(Shown)kind.FileName(name)}', and one would replace the other.", "Give one of them another name.");
            }
            else
            {
                files.Add(new BundledFile(kind.FileName(name), content, from, lines));
            }
        }

        void Refuse(SourceSpan place, Shown message, string remedy) =>
            notes.Add(new ImportNote(NoteKind.Refused, Path.GetFileName(path), message.ToString(), remedy, place));
    }

    private static UnitKind? KindOf(string content) => Lines(content)
        .Where(line => line.Length > 2 && line[0] == '[' && line[^1] == ']')
        .Select(line => UnitKinds.FromExtension(line[1..^1].ToLowerInvariant()))
        .FirstOrDefault(kind => kind is not null);

    private static string? NameOf(string content) => Lines(content)
        .Where(line => line.StartsWith('#'))
        .Select(line => line[1..].TrimStart())
        .FirstOrDefault(line => line.StartsWith(NameComment, StringComparison.Ordinal))?[NameComment.Length..].Trim();

    private static IEnumerable<string> Lines(string content) => content.Split('\n').Select(line => line.Trim());
}
