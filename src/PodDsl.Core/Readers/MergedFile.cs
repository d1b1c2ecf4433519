using PodDsl.Core.Encoding;
using PodDsl.Core.Findings;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Readers;

/// <summary>A unit file with its drop-ins: sections of the same name are one, and the entries of drop-ins come last.</summary>
internal sealed class MergedFile
{
    /// <summary>What is found where nothing is: most keys that are asked for are not set.</summary>
    private static readonly List<UnitEntry> None = [];

    private readonly List<(string Name, SourceSpan Source, List<UnitEntry> Entries)> _sections = [];

    /// <summary>What was found last: several ask for the same one after the other.</summary>
    private (string? Section, string? Key, List<UnitEntry> Found) _all;

    public MergedFile(QuadletSource source, UnitKind kind, string name, PodmanVersion podman)
    {
        Source = source;
        Podman = podman;
        Kind = kind;
        KindSection = kind.ToString();
        Name = name;
    }

    public QuadletSource Source { get; }

    /// <summary>The podman whose Quadlet reads the file.</summary>
    public PodmanVersion Podman { get; }

    public UnitKind Kind { get; }

    public string Name { get; }

    /// <summary>The name of the section that Quadlet reads.</summary>
    public string KindSection { get; }

    public string FileName => Source.FileName;

    /// <summary>The name that Quadlet gives the service, or null if every podman gives the same.</summary>
    public string? DefaultServiceName =>
        !Podman.Has(Behaviors.KeepsTemplates) && Kind.ServiceName(Name, Podman) is var name && name != Kind.ServiceName(Name) ? name : null;

    /// <summary>The start of the file, the place of missing settings.</summary>
    public SourceSpan Start => new(Source.Path, 0, 0, 1, 1);

    /// <summary>The name that Quadlet gives the resource, or null if every podman gives the same.</summary>
    public string? DefaultResourceName => QuadletNames.OfOlder(Kind, Name, Podman);

    public IReadOnlyList<(string Name, SourceSpan Source, List<UnitEntry> Entries)> Sections => _sections;

    public List<ReadProblem> Problems { get; } = [];

    /// <summary>True if no unit comes of the file.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>True if Quadlet itself makes none.</summary>
    public bool IsRefusedByQuadlet { get; private set; }

    /// <summary>True if Quadlet cannot parse the file. Its readable parts are only hints.</summary>
    public bool IsUnparsable { get; private set; }

    /// <summary>The file and its drop-ins.</summary>
    public List<string> Paths { get; } = [];

    /// <summary>The comments for PodDsl.</summary>
    public List<Pragma> Pragmas { get; } = [];

    /// <summary>Their problems. Quadlet ignores comments.</summary>
    public List<ReadProblem> CommentProblems { get; } = [];

    /// <summary>Adds the file itself.</summary>
    public void Add(UnitFile file)
    {
        Report(file);
        IsUnparsable = file.IsUnparsable;
        IsRefused |= file.IsRefused;
        Merge(file);
    }

    /// <summary>Records that there is no file to add.</summary>
    public void AddUnreadable(ReadProblem problem)
    {
        Report(problem);
        IsUnparsable = true;
        IsRefused = true;
    }

    /// <summary>Adds a drop-in. Quadlet leaves out one that it cannot read, and makes the unit without it.</summary>
    public void AddDropIn(UnitFile file)
    {
        Report(file);
        if (!file.IsUnparsable)
        {
            IsRefused |= file.IsRefused;
            Merge(file);
        }
    }

    private void Report(UnitFile file)
    {
        foreach (var error in file.Errors)
        {
            Problems.Add(new ReadProblem(error.Source, error.Reason, "Correct the line.", error.IsFatal) { IsOfService = error.IsTaken });
        }
    }

    /// <summary>Adds to the syntax errors of the file that they cost other files too.</summary>
    public void AddToFirstError(Shown consequence)
    {
        var index = Problems.FindIndex(problem => problem.IsError);
        Problems[index] = Problems[index] with { Reason = Shown.Join(" ", [Problems[index].Reason, consequence]) };
    }

    private void Merge(UnitFile file)
    {
        _all = default;
        Paths.Add(file.Path);
        foreach (var comment in file.Comments)
        {
            if (Pragma.Read(comment.Text, comment.Source) is { } pragma)
            {
                Pragmas.Add(pragma);
            }
        }

        foreach (var section in file.Sections)
        {
            var entries = EntriesOf(section);
            if (entries.Count == 0)
            {
                entries.Capacity = section.Entries.Count;
            }

            foreach (var entry in section.Entries)
            {
                entries.Add(entry);
            }
        }
    }

    private List<UnitEntry> EntriesOf(UnitSection section)
    {
        var index = _sections.FindIndex(known => known.Name == section.Name);
        if (index < 0)
        {
            index = _sections.Count;
            _sections.Add((section.Name, section.Source, []));
        }

        return _sections[index].Entries;
    }

    public List<UnitEntry> Entries(string section)
    {
        foreach (var (name, _, entries) in _sections)
        {
            if (name == section)
            {
                return entries;
            }
        }

        return None;
    }

    /// <summary>The assignment that counts where the last one wins.</summary>
    public UnitEntry? Last(string section, string key)
    {
        var entries = Entries(section);
        for (var index = entries.Count - 1; index >= 0; index--)
        {
            if (entries[index].Key == key)
            {
                return entries[index];
            }
        }

        return null;
    }

    /// <summary>The value of that assignment, or null.</summary>
    public string? LastValue(string section, string key) =>
        Last(section, key) is { } entry ? ReadLast(entry) : null;

    public string ReadLast(UnitEntry entry) => QuadletWords.ReadLast(entry.Value, Podman);

    /// <summary>The value of a key of the unit's own section, or null where it is not set or empty.</summary>
    public string? Value(string key) => LastValue(KindSection, key) is { Length: > 0 } value ? value : null;

    /// <summary>The assignments that add up: those after the last empty one.</summary>
    public List<UnitEntry> All(string section, string key)
    {
        if (_all.Section != section || _all.Key != key)
        {
            _all = (section, key, FindAll(section, key));
        }

        return _all.Found;
    }

    private List<UnitEntry> FindAll(string section, string key)
    {
        var found = None;
        foreach (var entry in Entries(section))
        {
            if (entry.Key != key)
            {
                continue;
            }

            if (entry.Value.Length == 0)
            {
                found = None;
                continue;
            }

            found = found == None ? [] : found;
            found.Add(entry);
        }

        return found;
    }

    /// <summary>The words of such a key of the unit's own section, without escapes.</summary>
    public List<string> Words(string key) =>
        All(KindSection, key) is { Count: > 0 } entries ? entries.SelectMany(entry => QuadletWords.SplitWords(entry.Value).Texts).ToList() : [];

    public void Refuse(UnitEntry? entry, Shown reason, Shown remedy, Fix? fix = null)
    {
        Report(new ReadProblem(entry?.Source ?? Start, reason, remedy, IsError: true) { Fix = fix });
        IsRefused = true;
        IsRefusedByQuadlet = true;
    }

    /// <summary>
    /// Refuses the file because of a mistake in another one. Quadlet takes the file, unless it cannot parse the other one or needs the name
    /// of a network.
    /// </summary>
    public void RefuseAfter(MergedFile other, UnitEntry entry, Shown reason)
    {
        var isOfQuadlet = other.IsUnparsable || (other.Kind == UnitKind.Network && other.IsRefusedByQuadlet);
        Report(new ReadProblem(entry.Source, reason, $"Correct {other.Source.Path} first.", IsError: true)
        {
            IsOfService = !isOfQuadlet,
            IsConsequence = true,
        });
        IsRefused = true;
        IsRefusedByQuadlet |= isOfQuadlet;
    }

    /// <summary>Refuses a setting that Quadlet takes, but whose service cannot run as meant.</summary>
    public void RefuseService(UnitEntry? entry, Shown reason, Shown remedy)
    {
        Report(new ReadProblem(entry?.Source ?? Start, reason, remedy, IsError: true) { IsOfService = true });
        IsRefused = true;
    }

    /// <summary>Refuses a setting that Quadlet takes, and that a rule finds too.</summary>
    public void RefuseAsRule(UnitEntry? entry, Shown reason, Shown remedy)
    {
        Report(new ReadProblem(entry?.Source ?? Start, reason, remedy, IsError: true) { HasRule = true, IsOfService = true });
        IsRefused = true;
    }

    public void Warn(UnitEntry? entry, Shown reason, Shown remedy) =>
        Report(new ReadProblem(entry?.Source ?? Start, reason, remedy, IsError: false));

    /// <summary>Warns of a file of the same name.</summary>
    public void WarnOfTwin(Shown reason, Shown remedy) =>
        Report(new ReadProblem(Start, reason, remedy, IsError: false) { IsOfTwin = true });

    /// <summary>Warns of what a rule finds too.</summary>
    public void WarnAsRule(UnitEntry? entry, Shown reason, Shown remedy) =>
        Report(new ReadProblem(entry?.Source ?? Start, reason, remedy, IsError: false) { HasRule = true });

    /// <summary>Nothing more is certain about a file without a valid syntax: a lost line may be the missing one.</summary>
    public void Report(ReadProblem problem)
    {
        if (!IsUnparsable)
        {
            Problems.Add(problem);
        }
    }
}
