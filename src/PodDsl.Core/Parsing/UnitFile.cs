using PodDsl.Core.Primitives;

namespace PodDsl.Core.Parsing;

/// <summary>
/// A unit file as its reader sees it, with the place of everything in it, so that one entry can be changed and all
/// else stay byte for byte.
/// </summary>
/// <param name="Path">The path of the file as it was given.</param>
/// <param name="Dialect">Who reads it.</param>
/// <param name="Sections">The sections in order. A name that recurs is a section of its own each time.</param>
/// <param name="Lines">Every line of the file in order, comments and blank lines too; they cover the file without gaps.</param>
/// <param name="Errors">What is wrong with the file, in order.</param>
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
    public bool IsRefused => Errors.Any(error => error.IsFatal);

    /// <summary>True if the program cannot take the file apart, and does not only make something of it that nobody takes.</summary>
    public bool IsUnparsable => Errors.Any(error => error is { IsFatal: true, IsTaken: false });

    /// <summary>All entries of the sections of that name, in order.</summary>
    public IEnumerable<UnitEntry> Entries(string section) =>
        Sections.Where(candidate => candidate.Name == section).SelectMany(candidate => candidate.Entries);

    /// <summary>All entries with that key, in order.</summary>
    public IEnumerable<UnitEntry> Entries(string section, string key) =>
        Entries(section).Where(entry => entry.Key == key);

    /// <summary>The entries of a key whose values add up: those behind the last empty one, which clears what was before.</summary>
    public IReadOnlyList<UnitEntry> EntriesSinceCleared(string section, string key)
    {
        var entries = Entries(section, key).ToList();
        entries.RemoveRange(0, entries.FindLastIndex(entry => entry.Value.Length == 0) + 1);
        return entries;
    }
}

/// <summary>A section: its head and what follows up to the next head.</summary>
/// <param name="Name">The name between the brackets.</param>
/// <param name="Source">Where the head is.</param>
/// <param name="Entries">Its entries in order.</param>
public sealed record UnitSection(string Name, SourceSpan Source, EquatableArray<UnitEntry> Entries);

/// <summary>One assignment.</summary>
/// <param name="Key">The part before <c>=</c>.</param>
/// <param name="Value">The part behind it, with continued lines joined and nothing else undone.</param>
/// <param name="Source">From the key to the end of the value.</param>
/// <param name="KeySource">Where the key is.</param>
/// <param name="ValueSource">Where the value is, from its first to its last character, with all lines in between.</param>
/// <param name="LinesSource">All of its lines with their ends; taking them out takes out the entry and nothing else.</param>
public sealed record UnitEntry(
    string Key,
    string Value,
    SourceSpan Source,
    SourceSpan KeySource,
    SourceSpan ValueSource,
    SourceSpan LinesSource);

/// <summary>One comment.</summary>
/// <param name="Text">The text from its <c>#</c> or <c>;</c> to the end of the line.</param>
/// <param name="Source">Where that text is.</param>
/// <param name="LineSource">Its line with the line end.</param>
public sealed record UnitComment(string Text, SourceSpan Source, SourceSpan LineSource);

/// <summary>What a line is.</summary>
public enum UnitLineKind
{
    Blank,
    Comment,
    Section,

    /// <summary>The first line of an assignment.</summary>
    Entry,

    /// <summary>A line that continues the one before.</summary>
    Continuation,

    /// <summary>None of the others, or ignored; there is an error for it.</summary>
    Unreadable,
}

/// <summary>One line of a file.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Start">The offset of its first character.</param>
/// <param name="Length">The number of its characters without the line end.</param>
/// <param name="EndLength">The number of characters of the line end; 0 at the end of the file.</param>
public readonly record struct UnitLine(UnitLineKind Kind, int Start, int Length, int EndLength);

/// <summary>What is wrong at one place of a file.</summary>
/// <param name="Source">Where.</param>
/// <param name="Reason">A sentence that says what is wrong and what comes of it.</param>
/// <param name="IsFatal">True if the program refuses the whole file for it. If not, it ignores the line.</param>
public sealed record UnitFileError(SourceSpan Source, Shown Reason, bool IsFatal)
{
    /// <summary>True if Quadlet takes it all the same, and it is systemd that refuses what is made of it.</summary>
    public bool IsTaken { get; init; }
}
