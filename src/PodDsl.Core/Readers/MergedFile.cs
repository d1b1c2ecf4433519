using PodDsl.Core.Model;
using PodDsl.Core.Parsing;

namespace PodDsl.Core.Readers;

/// <summary>A unit file with its drop-ins: sections of the same name are one, and the entries of drop-ins come last.</summary>
internal sealed class MergedFile
{
    private readonly List<(string Name, List<UnitEntry> Entries)> _sections = [];

    public MergedFile(QuadletSource source, UnitKind kind, string name)
    {
        Source = source;
        Kind = kind;
        Name = name;
    }

    public QuadletSource Source { get; }

    public UnitKind Kind { get; }

    public string Name { get; }

    /// <summary>The name of the section that Quadlet reads.</summary>
    public string KindSection => Kind.ToString();

    public string FileName => $"{Name}.{Kind.Extension()}";

    /// <summary>The start of the file, for what is missing in it.</summary>
    public SourceSpan Start => new(Source.Path, 0, 0, 1, 1);

    public IReadOnlyList<(string Name, List<UnitEntry> Entries)> Sections => _sections;

    public List<ReadProblem> Problems { get; } = [];

    public bool IsRefused => Problems.Any(problem => problem.IsError);

    public void Add(UnitFile file)
    {
        foreach (var error in file.Errors)
        {
            Report(error.Source, error.Reason, "Correct the line.", error.IsFatal);
        }

        foreach (var section in file.Sections)
        {
            Entries(section.Name, create: true).AddRange(section.Entries);
        }
    }

    public List<UnitEntry> Entries(string section, bool create = false)
    {
        foreach (var (name, entries) in _sections)
        {
            if (name == section)
            {
                return entries;
            }
        }

        List<UnitEntry> added = [];
        if (create)
        {
            _sections.Add((section, added));
        }

        return added;
    }

    /// <summary>The assignment that counts where the last one wins.</summary>
    public UnitEntry? Last(string section, string key) => Entries(section).FindLast(entry => entry.Key == key);

    /// <summary>The value of that assignment, or null.</summary>
    public string? LastValue(string section, string key) =>
        Last(section, key) is { } entry ? QuadletWords.ReadLast(entry.Value) : null;

    /// <summary>The value of a key of the unit's own section, or null where it is not set or empty.</summary>
    public string? Value(string key) => LastValue(KindSection, key) is { Length: > 0 } value ? value : null;

    /// <summary>The assignments that add up: those behind the last empty one.</summary>
    public List<UnitEntry> All(string section, string key)
    {
        var entries = Entries(section).FindAll(entry => entry.Key == key);
        entries.RemoveRange(0, entries.FindLastIndex(entry => entry.Value.Length == 0) + 1);
        return entries;
    }

    public void Report(SourceSpan source, string reason, string remedy, bool isError) =>
        Problems.Add(new ReadProblem(source, reason, remedy, isError));

    public void Refuse(UnitEntry? entry, string reason, string remedy) =>
        Report(entry?.Source ?? Start, reason, remedy, isError: true);

    public void Warn(UnitEntry? entry, string reason, string remedy) =>
        Report(entry?.Source ?? Start, reason, remedy, isError: false);

    /// <summary>Warns of what a rule finds too.</summary>
    public void WarnAsRule(UnitEntry? entry, string reason, string remedy) =>
        Problems.Add(new ReadProblem(entry?.Source ?? Start, reason, remedy, IsError: false) { HasRule = true });
}
