using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Lint;

/// <summary>The texts of unit files with the place of every entry.</summary>
internal sealed class FileTexts
{
    private readonly Dictionary<string, QuadletSource> _sources = new(StringComparer.Ordinal);

    public FileTexts(IEnumerable<QuadletSource> sources)
    {
        foreach (var source in sources)
        {
            if (!_sources.ContainsKey(source.Path))
            {
                _sources.Add(source.Path, source);
            }

            foreach (var part in source.Files)
            {
                _sources[part.Path] = part;
            }
        }
    }

    public UnitFile? Find(string path) => _sources.TryGetValue(path, out var source) ? source.File : null;

    /// <summary>The file of a place: of one in a bundle, the file there.</summary>
    public UnitFile? Find(SourceSpan place) =>
        _sources.TryGetValue(place.File, out var source) ? source.Files.FirstOrDefault(part => place.Start >= part.Range.Start && place.Start <= part.Range.End)?.File : null;

    public UnitEntry? FindEntry(SourceSpan source) =>
        Find(source)?.Sections.SelectMany(section => section.Entries).FirstOrDefault(entry => entry.Source == source);

    public UnitComment? FindComment(SourceSpan source) =>
        Find(source)?.Comments.FirstOrDefault(comment => comment.Source == source);

    /// <summary>The line end of a file.</summary>
    public string LineEnd(string path) => _sources[path].Text.Contains("\r\n") ? "\r\n" : "\n";

    /// <summary>The blanks before an entry.</summary>
    public string Indent(UnitEntry entry)
    {
        var start = entry.LinesSource.Start;
        return _sources[entry.Source.File].Text.Substring(start, Math.Max(entry.KeySource.Start - start, 0));
    }

    /// <summary>Inserts lines at a place, which is the start of a line or the end of the file.</summary>
    public TextEdit InsertLines(string path, int place, IEnumerable<string> lines)
    {
        var text = _sources[path].Text;
        var end = LineEnd(path);
        var isBehindOpenLine = place > 0 && text[place - 1] != '\n';
        var inserted = string.Join(end, lines);
        return new TextEdit(path, place, 0, isBehindOpenLine ? end + inserted : inserted + end);
    }
}
