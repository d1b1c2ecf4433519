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
    /// <summary>What is found where nothing is: most keys that are asked for are not set.</summary>
    private static readonly List<UnitEntry> None = [];

    private static readonly string[] NoWords = [];

    private readonly List<MergedSection> _sections = new(4);

    /// <summary>The section that Quadlet reads: most questions are about it.</summary>
    private MergedSection? _own;

    private List<ReadProblem>? _problems;
    private List<ReadProblem>? _commentProblems;
    private List<Pragma>? _pragmas;
    private List<string>? _dropIns;

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

    /// <summary>The unit in the file, once it has been read; refused ones too.</summary>
    public Unit? Unit { get; set; }

    /// <summary>The name that Quadlet gives the service, or null if every podman gives the same.</summary>
    public string? DefaultServiceName =>
        !Podman.Has(Behaviors.KeepsTemplates) && Kind.ServiceName(Name, Podman) is var name && name != Kind.ServiceName(Name) ? name : null;

    /// <summary>The start of the file, the place of missing settings.</summary>
    public SourceSpan Start => Source.Start;

    /// <summary>The name that Quadlet gives the resource, or null if every podman gives the same.</summary>
    public string? DefaultResourceName => QuadletNames.OfOlder(Kind, Name, Podman);

    public IReadOnlyList<MergedSection> Sections => _sections;

    public IReadOnlyList<ReadProblem> Problems => _problems ?? [];

    /// <summary>True if no unit comes of the file.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>True if Quadlet itself makes none.</summary>
    public bool IsRefusedByQuadlet { get; private set; }

    /// <summary>True if Quadlet cannot parse the file. Its readable parts are only hints.</summary>
    public bool IsUnparsable { get; private set; }

    /// <summary>The paths of its drop-ins.</summary>
    public IReadOnlyList<string> DropIns => _dropIns ?? [];

    /// <summary>The comments for PodDsl.</summary>
    public IReadOnlyList<Pragma> Pragmas => _pragmas ?? [];

    /// <summary>Their problems. Quadlet ignores comments.</summary>
    public IReadOnlyList<ReadProblem> CommentProblems => _commentProblems ?? [];

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
            (_dropIns ??= []).Add(file.Path);
            Merge(file);
        }
    }

    private void Report(UnitFile file)
    {
        foreach (var error in file.Errors)
        {
            (_problems ??= []).Add(new ReadProblem(error.Source, error.Reason, error.Remedy, error.IsFatal) { IsOfService = error.IsTaken });
        }
    }

    /// <summary>Adds to the syntax errors of the file that they cost other files too.</summary>
    public void AddToFirstError(Shown consequence)
    {
        var index = _problems!.FindIndex(problem => problem.IsError);
        _problems[index] = _problems[index] with { Reason = Shown.Join(" ", [_problems[index].Reason, consequence]) };
    }

    private void Merge(UnitFile file)
    {
        _all = default;
        foreach (var comment in file.Comments)
        {
            if (Pragma.Read(comment.Text, comment.Source) is { } pragma)
            {
                (_pragmas ??= []).Add(pragma);
            }
        }

        foreach (var section in file.Sections)
        {
            if (Find(section.Name) is { } known)
            {
                known.Add(section.Entries);
            }
            else
            {
                _sections.Add(new MergedSection(section));
                _own ??= section.Name == KindSection ? _sections[_sections.Count - 1] : null;
            }
        }
    }

    private MergedSection? Find(string section)
    {
        if (ReferenceEquals(section, KindSection) && _own is { } own)
        {
            return own;
        }

        foreach (var known in _sections)
        {
            if (known.Name == section)
            {
                return known;
            }
        }

        return null;
    }

    /// <summary>The entries of a section in order.</summary>
    public ReadOnlySpan<UnitEntry> Entries(string section) => Find(section) is { } found ? found.Entries : default;

    /// <summary>The entries of a key in order, cleared ones too.</summary>
    public List<UnitEntry> Entries(string section, string key)
    {
        var found = new List<UnitEntry>();
        foreach (var entry in Entries(section))
        {
            Looks.Count();
            if (entry.Key == key)
            {
                found.Add(entry);
            }
        }

        return found;
    }

    /// <summary>The assignment that counts where the last one wins.</summary>
    public UnitEntry? Last(string section, string key)
    {
        if (Find(section) is not { } found || !found.MayHave(key))
        {
            return null;
        }

        var entries = found.Entries;
        for (var index = entries.Length - 1; index >= 0; index--)
        {
            Looks.Count();
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
        if (Find(section) is not { } own || !own.MayHave(key))
        {
            return found;
        }

        foreach (var entry in own.Entries)
        {
            Looks.Count();
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
    public IReadOnlyList<string> Words(string key)
    {
        if (All(KindSection, key) is not { Count: > 0 } entries)
        {
            return NoWords;
        }

        var words = new List<string>();
        foreach (var entry in entries)
        {
            foreach (var word in QuadletWords.SplitWords(entry.Value).Words)
            {
                words.Add(word.Text);
            }
        }

        return words;
    }

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

    /// <summary>Warns of a comment for PodDsl.</summary>
    public void WarnOfComment(Pragma pragma, Shown reason, Shown remedy) =>
        (_commentProblems ??= []).Add(new ReadProblem(pragma.Source, reason, remedy, IsError: false));

    /// <summary>Nothing more is certain about a file without a valid syntax: a lost line may be the missing one.</summary>
    public void Report(ReadProblem problem)
    {
        if (!IsUnparsable)
        {
            (_problems ??= []).Add(problem);
        }
    }
}
