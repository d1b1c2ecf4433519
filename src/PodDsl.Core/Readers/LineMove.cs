using PodDsl.Core.Findings;
using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Readers;

/// <summary>Moves lines of a file that Quadlet refuses, so that there is no unit to change.</summary>
internal static class LineMove
{
    /// <summary>The corrections that move entries to another section of their file; none where they stand in a drop-in.</summary>
    public static EquatableArray<Correction> To(MergedFile file, IReadOnlyList<UnitEntry> entries, string section)
    {
        if (entries.Any(entry => entry.Source.File != file.Source.PlacePath))
        {
            return default;
        }

        var text = file.Source.Text;
        var lineEnd = text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        var lines = string.Concat(entries.Select(entry => text.Substring(entry.Source.Start, entry.Source.Length) + lineEnd));
        var last = file.Entries(section).ToArray().LastOrDefault(entry => entry.Source.File == file.Source.PlacePath);
        var place = last is null ? file.Source.Range.End : last.LinesSource.Start + last.LinesSource.Length;
        var start = place > 0 && text[place - 1] != '\n' ? lineEnd : "";
        return
        [
            .. entries.Select(entry => new Correction(entry.LinesSource, "")),
            new Correction(new SourceSpan(file.Source.PlacePath, place, 0, 1, 1), start + (last is null ? $"{lineEnd}[{section}]{lineEnd}" : "") + lines),
        ];
    }
}
