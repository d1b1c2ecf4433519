using PodDsl.Core.Primitives;

namespace PodDsl.Core.Parsing;

/// <summary>Collects what a reader finds.</summary>
internal sealed class UnitFileBuilder(string path, string text, UnitDialect dialect, UnitLine[] lines, int linesBefore = 0)
{
    private readonly List<UnitSection> _sections = new(4);

    /// <summary>The entries of the section so far.</summary>
    private readonly List<UnitEntry> _entries = new(Math.Min(lines.Length, 32));

    private (string Name, SourceSpan Source)? _head;
    private const string TemplateRemedy = "Look at the file that the program makes.";

    private List<UnitFileError>? _errors;

    internal bool HasSection => _head is not null;

    internal bool HasFatalError => _errors?.Exists(error => error.IsFatal) == true;

    internal UnitFile Build()
    {
        EndSection();
        return new UnitFile(
            path, dialect, _sections.ToEquatableArray(), new(lines), _errors?.ToEquatableArray() ?? [])
        {
            Comments = Comments(),
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
        var (from, to) = logical.Locate(start, end);
        BeginSection(name, Span(from, to, logical.FirstLine));
        MarkLogical(logical, UnitLineKind.Section);
    }

    /// <summary>Begins a section whose head has a line of its own.</summary>
    internal void BeginSection(int line, string name, int start, int end)
    {
        BeginSection(name, Span(start, end, line));
        Mark(line, UnitLineKind.Section);
    }

    private void BeginSection(string name, SourceSpan source)
    {
        EndSection();
        _head = (name, source);
    }

    internal void AddEntry(LogicalLine logical, string key, int keyStart, string value, int valueStart)
    {
        var keySource = Span(logical.Locate(keyStart, keyStart + key.Length));
        var valueSource = Span(logical.Locate(valueStart, valueStart + value.Length));
        var last = lines[logical.LastLine];
        var first = lines[logical.FirstLine];
        _entries.Add(new UnitEntry(key, value, Span(first.Start, last.Start + last.Length + last.EndLength, logical.FirstLine), keySource, valueSource));
        MarkLogical(logical, UnitLineKind.Entry);
    }

    /// <summary>Adds an entry that has a line of its own.</summary>
    internal void AddEntry(int line, string key, int keyStart, string value, int valueStart)
    {
        var (start, length) = (lines[line].Start, lines[line].Length + lines[line].EndLength);
        _entries.Add(new UnitEntry(key, value, path, linesBefore + line + 1, start, length, keyStart, valueStart));
        Mark(line, UnitLineKind.Entry);
    }

    internal void AddError(LogicalLine logical, Shown reason, bool isFatal, bool isTaken = false)
    {
        var last = lines[logical.LastLine];
        var span = Span(lines[logical.FirstLine].Start, last.Start + last.Length, logical.FirstLine);
        (_errors ??= []).Add(new UnitFileError(span, reason, isFatal) { IsTaken = isTaken });
        MarkLogical(logical, UnitLineKind.Unreadable);
    }

    /// <summary>Reports the first line of a template; the others follow from the same.</summary>
    internal void AddTemplateLine(LogicalLine logical)
    {
        if (_errors?.Exists(static error => error.Remedy == TemplateRemedy) == true)
        {
            MarkLogical(logical, UnitLineKind.Unreadable);
            return;
        }

        AddError(logical, "This is a line of a template, and Quadlet refuses the file until a program has filled it in.", isFatal: true);
        _errors![_errors.Count - 1] = _errors[_errors.Count - 1] with { Remedy = TemplateRemedy };
    }

    internal void AddError(SourceSpan source, Shown reason, bool isFatal) =>
        (_errors ??= []).Add(new UnitFileError(source, reason, isFatal));

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

    private EquatableArray<UnitComment> Comments()
    {
        var comments = new UnitComment[CountComments()];
        for (int index = 0, count = 0; count < comments.Length; index++)
        {
            if (lines[index].Kind == UnitLineKind.Comment)
            {
                comments[count++] = CommentIn(index);
            }
        }

        return new(comments);
    }

    private int CountComments()
    {
        var count = 0;
        foreach (var line in lines)
        {
            count += line.Kind == UnitLineKind.Comment ? 1 : 0;
        }

        return count;
    }

    private UnitComment CommentIn(int index)
    {
        var line = lines[index];
        var lineEnd = line.Start + line.Length;
        var (start, end) = (line.Start, lineEnd);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new UnitComment(text.Substring(start, end - start), Span(start, end, index), Span(line.Start, lineEnd + line.EndLength, index));
    }

    private SourceSpan Span(int start, int end, int line) =>
        new(path, start, end - start, linesBefore + line + 1, start - lines[line].Start + 1);

    private void EndSection()
    {
        if (_head is var (name, source))
        {
            _sections.Add(new UnitSection(name, source, _entries.ToEquatableArray()));
            _entries.Clear();
        }
    }
}
