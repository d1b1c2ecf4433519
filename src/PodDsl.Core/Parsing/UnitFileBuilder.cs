using PodDsl.Core.Primitives;

namespace PodDsl.Core.Parsing;

/// <summary>Collects what a reader finds.</summary>
internal sealed class UnitFileBuilder(string path, string text, UnitDialect dialect, UnitLine[] lines)
{
    private readonly List<UnitSection> _sections = [];
    private readonly List<UnitEntry> _entries = [];
    private readonly List<UnitFileError> _errors = [];

    internal bool HasSection => _sections.Count > 0;

    internal bool HasFatalError => _errors.Exists(error => error.IsFatal);

    internal UnitFile Build()
    {
        EndSection();
        return new UnitFile(
            path, dialect, _sections.ToEquatableArray(), new(lines), _errors.ToEquatableArray())
        {
            Comments = Comments().ToEquatableArray(),
        };
    }

    internal void Mark(int line, UnitLineKind kind) => lines[line] = lines[line] with { Kind = kind };

    internal void MarkLogical(LogicalLine logical, UnitLineKind kind)
    {
        for (var line = logical.FirstLine; line <= logical.LastLine; line++)
        {
            if (lines[line].Kind == UnitLineKind.Continuation || line == logical.FirstLine)
            {
                Mark(line, line == logical.FirstLine || kind == UnitLineKind.Unreadable ? kind : UnitLineKind.Continuation);
            }
        }
    }

    internal void BeginSection(string name, LogicalLine logical, int start, int end)
    {
        EndSection();
        var (from, to) = logical.Locate(start, end);
        _sections.Add(new UnitSection(name, Span(from, to, logical.FirstLine), []));
        MarkLogical(logical, UnitLineKind.Section);
    }

    internal void AddEntry(LogicalLine logical, string key, int keyStart, string value, int valueStart)
    {
        var keySource = Span(logical.Locate(keyStart, keyStart + key.Length));
        var valueSource = Span(logical.Locate(valueStart, valueStart + value.Length));
        var last = lines[logical.LastLine];
        var first = lines[logical.FirstLine];
        _entries.Add(new UnitEntry(
            key,
            value,
            Span(keySource.Start, valueSource.Start + valueSource.Length, logical.FirstLine),
            keySource,
            valueSource,
            Span(first.Start, last.Start + last.Length + last.EndLength, logical.FirstLine)));
        MarkLogical(logical, UnitLineKind.Entry);
    }

    /// <summary>Adds an entry that has a line of its own.</summary>
    internal void AddEntry(int line, string key, int keyStart, string value, int valueStart)
    {
        var (start, length, endLength) = (lines[line].Start, lines[line].Length, lines[line].EndLength);
        var valueEnd = valueStart + value.Length;
        _entries.Add(new UnitEntry(
            key,
            value,
            Span(keyStart, valueEnd, line),
            Span(keyStart, keyStart + key.Length, line),
            Span(valueStart, valueEnd, line),
            Span(start, start + length + endLength, line)));
        Mark(line, UnitLineKind.Entry);
    }

    internal void AddError(LogicalLine logical, Shown reason, bool isFatal, bool isTaken = false)
    {
        var last = lines[logical.LastLine];
        var span = Span(lines[logical.FirstLine].Start, last.Start + last.Length, logical.FirstLine);
        _errors.Add(new UnitFileError(span, reason, isFatal) { IsTaken = isTaken });
        MarkLogical(logical, UnitLineKind.Unreadable);
    }

    internal void AddError(SourceSpan source, Shown reason, bool isFatal) =>
        _errors.Add(new UnitFileError(source, reason, isFatal));

    /// <summary>The span of a range; looks up its line.</summary>
    internal SourceSpan Span((int Start, int End) range)
    {
        int low = 0, high = lines.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = lines[middle].Start <= range.Start ? (middle, high) : (low, middle - 1);
        }

        return Span(range.Start, range.End, low);
    }

    internal string Text => text;

    private IEnumerable<UnitComment> Comments()
    {
        for (var index = 0; index < lines.Length; index++)
        {
            var line = lines[index];
            if (line.Kind == UnitLineKind.Comment)
            {
                var end = line.Start + line.Length;
                var comment = text.Substring(line.Start, line.Length).Trim();
                var start = text.IndexOf(comment, line.Start, StringComparison.Ordinal);
                yield return new UnitComment(
                    comment, Span(start, start + comment.Length, index), Span(line.Start, end + line.EndLength, index));
            }
        }
    }

    private SourceSpan Span(int start, int end, int line) =>
        new(path, start, end - start, line + 1, start - lines[line].Start + 1);

    private void EndSection()
    {
        if (_sections.Count > 0)
        {
            _sections[_sections.Count - 1] = _sections[_sections.Count - 1] with { Entries = _entries.ToEquatableArray() };
            _entries.Clear();
        }
    }
}
