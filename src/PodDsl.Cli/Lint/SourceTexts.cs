using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Cli.Lint;

/// <summary>The place of something in its file, with its end.</summary>
internal readonly record struct Place(int Line, int Column, int EndLine, int EndColumn);

/// <summary>Finds lines and ends of spans in the files.</summary>
internal sealed class SourceTexts(IEnumerable<QuadletSource> sources)
{
    /// <summary>The texts by path, once somebody asks for one: where nothing is found nobody does.</summary>
    private readonly Lazy<Dictionary<string, string>> _texts = new(() => TextsOf(sources));

    /// <summary>Where the lines of a file start; a file can have many findings.</summary>
    private readonly Dictionary<string, List<int>> _starts = new(StringComparer.Ordinal);

    /// <summary>The last line that was asked for: one long line can have many findings.</summary>
    private (string File, int Start, int End) _last = ("", 0, -1);

    public bool Has(string file) => _texts.Value.ContainsKey(file);

    /// <summary>The line in which a span starts, without its end.</summary>
    public ReadOnlySpan<char> LineOf(SourceSpan span)
    {
        var text = _texts.Value.GetValueOrDefault(span.File, "");
        if (span.Start > text.Length)
        {
            return "";
        }

        if (_last.File != span.File || span.Start < _last.Start || span.Start > _last.End)
        {
            var end = text.IndexOf('\n', span.Start);
            _last = (span.File, span.Start == 0 ? 0 : text.LastIndexOf('\n', span.Start - 1) + 1, end < 0 ? text.Length : end);
        }

        return text.AsSpan()[_last.Start.._last.End].TrimEnd('\r');
    }

    /// <summary>The lines of a span without the blanks around them; nothing for a span that has no length.</summary>
    public string LinesOf(SourceSpan span)
    {
        var text = _texts.Value.GetValueOrDefault(span.File, "");
        if (span.Length == 0 || span.Start > text.Length)
        {
            return "";
        }

        var start = span.Start == 0 ? 0 : text.LastIndexOf('\n', span.Start - 1) + 1;
        var last = Math.Clamp(span.Start + span.Length - 1, 0, text.Length);
        var end = text.IndexOf('\n', last);
        return text[start..(end < 0 ? text.Length : end)].Trim();
    }

    public Place PlaceOf(SourceSpan span) => PlaceOf(span.File, span.Start, span.Length);

    public Place PlaceOf(string file, int start, int length)
    {
        var (line, column) = PositionOf(file, start);
        var (endLine, endColumn) = PositionOf(file, start + length);
        return new Place(line, column, endLine, endColumn);
    }

    private (int Line, int Column) PositionOf(string file, int offset)
    {
        var text = _texts.Value.GetValueOrDefault(file, "");
        if (!_starts.TryGetValue(file, out var starts))
        {
            _starts.Add(file, starts = StartsIn(text));
        }

        offset = Math.Min(offset, text.Length);
        var place = starts.BinarySearch(offset);
        var line = place < 0 ? ~place - 1 : place;
        return (line + 1, offset - starts[line] + 1);
    }

    private static Dictionary<string, string> TextsOf(IEnumerable<QuadletSource> sources)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            texts.TryAdd(source.Path, source.Text);
        }

        return texts;
    }

    private static List<int> StartsIn(string text)
    {
        List<int> starts = [0];
        for (var feed = text.IndexOf('\n', StringComparison.Ordinal); feed >= 0; feed = text.IndexOf('\n', feed + 1))
        {
            starts.Add(feed + 1);
        }

        return starts;
    }
}
