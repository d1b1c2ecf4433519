using PodDsl.Core.Primitives;

namespace PodDsl.Core.Parsing;

/// <summary>
/// A unit file as its reader sees it, with the place of everything in it, so that a change of one entry leaves everything else byte for
/// byte.
/// </summary>
/// <param name="Path">The path of the file, as the caller gave it.</param>
/// <param name="Dialect">The reader of the file.</param>
/// <param name="Sections">The sections in order. A name that recurs is a section of its own each time.</param>
/// <param name="Lines">Every line of the file in order, comments and blank lines too; they cover the file without gaps.</param>
/// <param name="Errors">The errors of the file, in order.</param>
public sealed record UnitFile(
    string Path,
    UnitDialect Dialect,
    EquatableArray<UnitSection> Sections,
    EquatableArray<UnitLine> Lines,
    EquatableArray<UnitFileError> Errors)
{
    /// <summary>The comments in order, each a line of its own.</summary>
    public EquatableArray<UnitComment> Comments { get; init; }

    /// <summary>True if the program refuses the file as a whole.</summary>
    public bool IsRefused => !Errors.IsEmpty && Errors.Any(error => error.IsFatal);

    /// <summary>True if the program cannot parse the file at all, rather than make a unit of it that nobody accepts.</summary>
    public bool IsUnparsable => !Errors.IsEmpty && Errors.Any(error => error is { IsFatal: true, IsTaken: false });

    /// <summary>All entries of the sections of that name, in order.</summary>
    public IEnumerable<UnitEntry> Entries(string section) =>
        Sections.Where(candidate => candidate.Name == section).SelectMany(candidate => candidate.Entries);

    /// <summary>All entries with that key, in order.</summary>
    public IEnumerable<UnitEntry> Entries(string section, string key) =>
        Entries(section).Where(entry => entry.Key == key);

    /// <summary>The entries of a key whose values add up: those after the last empty one, which clears all before it.</summary>
    public IReadOnlyList<UnitEntry> EntriesSinceCleared(string section, string key)
    {
        var entries = Entries(section, key).ToList();
        entries.RemoveRange(0, entries.FindLastIndex(entry => entry.Value.Length == 0) + 1);
        return entries;
    }
}

/// <summary>A section: its header and everything up to the next header.</summary>
/// <param name="Name">The name between the brackets.</param>
/// <param name="Source">The place of the header.</param>
/// <param name="Entries">Its entries in order.</param>
public sealed record UnitSection(string Name, SourceSpan Source, EquatableArray<UnitEntry> Entries);

/// <summary>One assignment.</summary>
/// <remarks>Nearly all have one line, of which a few numbers tell all places: a folder has many entries, and all of them stay while it is read.</remarks>
public sealed record UnitEntry
{
    private readonly string _file;
    private readonly int _line;
    private readonly int _linesStart;
    private readonly int _linesLength;
    private readonly int _keyStart;
    private readonly int _valueStart;

    /// <summary>The places of an entry with continued lines; null if it has one line.</summary>
    private readonly ContinuedPlaces? _continued;

    /// <summary>An entry with a line of its own.</summary>
    internal UnitEntry(string key, string value, string file, int line, int linesStart, int linesLength, int keyStart, int valueStart)
    {
        (Key, Value, _file, _line) = (key, value, file, line);
        (_linesStart, _linesLength, _keyStart, _valueStart) = (linesStart, linesLength, keyStart, valueStart);
    }

    /// <summary>An entry with continued lines.</summary>
    internal UnitEntry(string key, string value, SourceSpan lines, SourceSpan keySource, SourceSpan valueSource)
        : this(key, value, lines.File, lines.Line, lines.Start, lines.Length, keySource.Start, valueSource.Start) =>
        _continued = new ContinuedPlaces(keySource, valueSource);

    /// <summary>The part before <c>=</c>.</summary>
    public string Key { get; }

    /// <summary>The part after it, with continued lines joined and otherwise unchanged.</summary>
    public string Value { get; }

    /// <summary>From the key to the end of the value.</summary>
    public SourceSpan Source
    {
        get
        {
            var end = _continued is { Value: var value } ? value.Start + value.Length : _valueStart + Value.Length;
            return Span(_keyStart, end - _keyStart);
        }
    }

    /// <summary>The place of the key.</summary>
    public SourceSpan KeySource => _continued?.Key ?? Span(_keyStart, Key.Length);

    /// <summary>The place of the value, from its first to its last character, with all lines in between.</summary>
    public SourceSpan ValueSource => _continued?.Value ?? Span(_valueStart, Value.Length);

    /// <summary>All of its lines with their ends; to remove them removes the entry and nothing else.</summary>
    public SourceSpan LinesSource => Span(_linesStart, _linesLength);

    private SourceSpan Span(int start, int length) => new(_file, start, length, _line, start - _linesStart + 1);

    private sealed record ContinuedPlaces(SourceSpan Key, SourceSpan Value);
}

/// <summary>One comment.</summary>
/// <param name="Text">The text from its <c>#</c> or <c>;</c> to the end of the line.</param>
/// <param name="Source">The place of that text.</param>
/// <param name="LineSource">Its line with the line end.</param>
public sealed record UnitComment(string Text, SourceSpan Source, SourceSpan LineSource);

/// <summary>The kinds of lines.</summary>
public enum UnitLineKind
{
    Blank,
    Comment,
    Section,

    /// <summary>The first line of an assignment.</summary>
    Entry,

    /// <summary>A line that continues the previous one.</summary>
    Continuation,

    /// <summary>None of the others, or ignored; the file has an error for it.</summary>
    Unreadable,
}

/// <summary>One line of a file.</summary>
/// <param name="Kind">Its kind.</param>
/// <param name="Start">The offset of its first character.</param>
/// <param name="Length">The number of its characters without the line end.</param>
/// <param name="EndLength">The number of characters of the line end; 0 at the end of the file.</param>
public readonly record struct UnitLine(UnitLineKind Kind, int Start, int Length, int EndLength);

/// <summary>A problem at one place of a file.</summary>
/// <param name="Source">The place.</param>
/// <param name="Reason">A sentence that says the problem and its consequence.</param>
/// <param name="IsFatal">True if the program refuses the whole file for it. If not, it ignores the line.</param>
public sealed record UnitFileError(SourceSpan Source, Shown Reason, bool IsFatal)
{
    /// <summary>True if Quadlet takes it all the same, and systemd refuses the result.</summary>
    public bool IsTaken { get; init; }

    /// <summary>What its author can do.</summary>
    public string Remedy { get; init; } = "Correct the line.";
}
