using System.Text;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Readers;

/// <summary>
/// Bundles of unit files, <c>NAME.quadlets</c>, which <c>podman quadlet install</c> takes apart: lines with <c>---</c> separate the files, a
/// comment <c># FileName=</c> names each, and its first section says its kind. Quadlet itself reads none.
/// </summary>
public static class QuadletBundle
{
    public const string Extension = ".quadlets";

    private const string Separator = "---";
    private const string NameComment = "FileName=";

    /// <summary>True if a path is that of a bundle.</summary>
    public static bool Is(string path) => path.EndsWith(Extension, StringComparison.Ordinal);

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
            var head = content.StartsWith("#", StringComparison.Ordinal) ? content.IndexOf('\n') + 1 : 0;
            text.Append(content, 0, head).Append("# ").Append(NameComment).Append(fileName, 0, fileName.LastIndexOf('.')).Append('\n')
                .Append(content, head, content.Length - head);
        }

        return text.ToString();
    }

    /// <summary>The files of a bundle, each with places in the bundle, and what podman refuses of it.</summary>
    internal static (IReadOnlyList<QuadletSource> Files, IReadOnlyList<ReadProblem> Problems) Read(QuadletSource bundle)
    {
        var (text, files, problems) = (bundle.Text, new List<QuadletSource>(), new List<ReadProblem>());
        var names = new HashSet<string>(StringComparer.Ordinal);
        var (start, startLine, line) = (0, 0, 0);
        for (var position = 0; position <= text.Length;)
        {
            var end = text.IndexOf('\n', position);
            end = end < 0 ? text.Length : end;
            var isSeparator = text.AsSpan(position, end - position).Trim().SequenceEqual(Separator.AsSpan());
            if (isSeparator || end == text.Length)
            {
                Add(new TextPart(start, isSeparator ? position : text.Length, startLine));
                start = Math.Min(end + 1, text.Length);
                startLine = line + 1;
            }

            position = end + 1;
            line++;
        }

        return (files, problems);

        void Add(TextPart part)
        {
            var content = text.Substring(part.Start, part.End - part.Start);
            if (string.IsNullOrWhiteSpace(content))
            {
                return;
            }

            var blank = content.Length - content.TrimStart().Length;
            var lines = part.LinesBefore + content.Take(blank).Count(static character => character == '\n');
            var place = new SourceSpan(bundle.Path, part.Start + blank, content.Length - blank, lines + 1, 1);
            if (KindOf(content) is not { } kind)
            {
                Refuse(place, "The part has no section of Quadlet, so podman cannot tell what it is, and refuses the bundle.", "Write [Container] or the like.");
            }
            else if (NameOf(content) is not { Length: > 0 } name)
            {
                Refuse(place, "The part has no name, and podman refuses the bundle.", "Write the comment # FileName=NAME at its start.");
            }
            else if (name.IndexOfAny(['/', '\\']) >= 0)
            {
                Refuse(place, $"'{name}' is the name of a folder too, and podman refuses the bundle.", "Write the name alone.");
            }
            else if (!names.Add(kind.FileName(name)))
            {
                Refuse(place, $"Two parts are called '{kind.FileName(name)}', and one would replace the other.", "Give one of them another name.");
            }
            else
            {
                files.Add(QuadletSource.PartOf(bundle, kind.FileName(name), part));
            }
        }

        void Refuse(SourceSpan place, Shown reason, Shown remedy) => problems.Add(new ReadProblem(place, reason, remedy, IsError: true));
    }

    private static UnitKind? KindOf(string content)
    {
        foreach (var line in Lines(content))
        {
            if (line.Length > 2 && line[0] == '[' && line[line.Length - 1] == ']'
                && UnitKinds.OfExtension(line.Substring(1, line.Length - 2).ToLowerInvariant().AsSpan()) is { } kind)
            {
                return kind;
            }
        }

        return null;
    }

    private static string? NameOf(string content) => Lines(content)
        .Where(static line => line.StartsWith("#", StringComparison.Ordinal))
        .Select(static line => line.Substring(1).TrimStart())
        .FirstOrDefault(static line => line.StartsWith(NameComment, StringComparison.Ordinal))?.Substring(NameComment.Length).Trim();

    private static IEnumerable<string> Lines(string content) => content.Split('\n').Select(static line => line.Trim());
}
