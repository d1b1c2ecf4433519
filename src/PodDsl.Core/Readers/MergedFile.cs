using PodDsl.Core.Encoding;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Readers;

/// <summary>A unit file with its drop-ins: sections of the same name are one, and the entries of drop-ins come last.</summary>
internal sealed class MergedFile
{
    private readonly List<(string Name, SourceSpan Source, List<UnitEntry> Entries)> _sections = [];

    public MergedFile(QuadletSource source, UnitKind kind, string name, PodmanVersion podman)
    {
        Source = source;
        Podman = podman;
        Kind = kind;
        Name = name;
    }

    public QuadletSource Source { get; }

    /// <summary>The podman whose Quadlet reads the file.</summary>
    public PodmanVersion Podman { get; }

    public UnitKind Kind { get; }

    public string Name { get; }

    /// <summary>The name of the section that Quadlet reads.</summary>
    public string KindSection => Kind.ToString();

    public string FileName => Source.FileName;

    /// <summary>The name that Quadlet gives the service, or null if every podman gives the same.</summary>
    public string? DefaultServiceName =>
        Kind.ServiceName(Name, Podman) is var name && name != Kind.ServiceName(Name) ? name : null;

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
            EntriesOf(section).AddRange(section.Entries);
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

        return [];
    }

    /// <summary>The effective assignment of a key whose last one wins.</summary>
    public UnitEntry? Last(string section, string key) => Entries(section).FindLast(entry => entry.Key == key);

    /// <summary>The value of that assignment, or null.</summary>
    public string? LastValue(string section, string key) =>
        Last(section, key) is { } entry ? ReadLast(entry) : null;

    public string ReadLast(UnitEntry entry) => QuadletWords.ReadLast(entry.Value, Podman);

    /// <summary>The value of a key of the unit's own section, or null where it is not set or empty.</summary>
    public string? Value(string key) => LastValue(KindSection, key) is { Length: > 0 } value ? value : null;

    /// <summary>The assignments that add up: those after the last empty one.</summary>
    public List<UnitEntry> All(string section, string key)
    {
        var entries = Entries(section).FindAll(entry => entry.Key == key);
        entries.RemoveRange(0, entries.FindLastIndex(entry => entry.Value.Length == 0) + 1);
        return entries;
    }

    /// <summary>The words of such a key of the unit's own section, without escapes.</summary>
    public List<string> Words(string key) =>
        All(KindSection, key).SelectMany(entry => QuadletWords.SplitWords(entry.Value).Texts).ToList();

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

    /// <summary>Warns of a mistake that a rule finds too.</summary>
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
