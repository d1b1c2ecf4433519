using System.Globalization;
using PodDsl.Core.Primitives;

namespace PodDsl.Import.Commands;

/// <summary>What a reader of commands has found so far, apart from the units.</summary>
/// <param name="folder">The folder in which the commands run, as far as anybody knows: relative paths start there.</param>
/// <param name="steps">Each command is a step.</param>
internal sealed class CommandReading(Text folder, Steps steps)
{
    /// <summary>More help nobody.</summary>
    private const int MostNotes = 1000;

    private const int MostExpanded = 10_000_000;

    /// <summary>Characters of what is left to Quadlet, and how many of them one note names.</summary>
    private const int LongestLeft = 60;

    private const int MostLeft = 40;

    private readonly List<ImportNote> _notes = [];
    private readonly HashSet<ImportNote> _seen = [];
    private long _expanded;
    private readonly Dictionary<string, ImportedVariable> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _outputs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ImportNote?> _unknown = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceSpan, InterpolatedText> _texts = [];
    private readonly Dictionary<string, (List<string> What, SourceSpan First)> _left = new(StringComparer.Ordinal);

    public Text Folder => folder;

    public Steps Steps => steps;

    public IReadOnlyList<ImportNote> Notes => _notes;

    public IEnumerable<ImportedVariable> Variables => _variables.Values;

    public IEnumerable<InterpolatedText> Texts => _texts.Values;

    /// <summary>Finds the value of a variable that the script has set; null where there is no script.</summary>
    public Func<string, Word?>? ValueOf { get; set; }

    /// <summary>True for a variable of the service that runs the command; null where no service does.</summary>
    public Func<string, bool>? IsOfService { get; set; }

    public List<Preparation> Preparations { get; } = [];

    /// <summary>Keeps in mind what no unit needs, as Quadlet does it itself.</summary>
    public void LeaveToQuadlet(string what, SourceSpan source)
    {
        if (!_left.TryGetValue(source.File, out var left))
        {
            _left.Add(source.File, left = ([], source));
        }

        var line = string.Join(' ', what.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        left.What.Add(line.Length > LongestLeft ? line[..(LongestLeft - 3)] + "..." : line);
    }

    /// <summary>Says in one note a file what was left to Quadlet.</summary>
    public void NoteLeft()
    {
        foreach (var (what, source) in _left.Values)
        {
            var names = what.Distinct(StringComparer.Ordinal).ToList();
            Shown rest = names.Count > MostLeft ? $" and {(long)(names.Count - MostLeft)} more" : "";

            // Each name is shown by itself, so that no long list is cut.
            var shown = Shown.Join(", ", names.Take(MostLeft).Select(Shown.FromString));
            Note(NoteKind.Told, System.IO.Path.GetFileName(source.File), $"Quadlet does itself, or needs not: {shown}{rest}.", "", source);
        }

        _left.Clear();
    }

    /// <summary>The notes so far, for <see cref="ForgetNotes"/>.</summary>
    public int NoteCount => _notes.Count;

    /// <summary>Takes back the notes behind a number: what they are about stays as it is after all.</summary>
    public void ForgetNotes(int count)
    {
        foreach (var note in _notes.Skip(count))
        {
            _seen.Remove(note);
            foreach (var name in _unknown.Where(pair => note.Equals(pair.Value)).Select(pair => pair.Key).ToList())
            {
                _unknown.Remove(name);
            }
        }

        _notes.RemoveRange(count, _notes.Count - count);
    }

    /// <summary>Says something once at each place.</summary>
    public void Note(NoteKind kind, Shown subject, Shown message, Shown remedy, SourceSpan source)
    {
        var note = new ImportNote(kind, subject.ToString(), message.ToString(), remedy.ToString(), source);
        if (_notes.Count < MostNotes && _seen.Add(note))
        {
            _notes.Add(note);
        }
    }

    public void AddVariable(ImportedVariable variable)
    {
        if (IsOfService?.Invoke(variable.Name) != true)
        {
            _variables.TryAdd(variable.Name, variable);
        }
    }

    public void AddText(InterpolatedText? text)
    {
        if (text is not null)
        {
            _texts.TryAdd(text.Source, text);
        }
    }

    /// <summary>False, with a note, once the values of variables have grown to more than any script needs.</summary>
    public bool Spend(int characters, SourceSpan source)
    {
        _expanded += characters;
        if (_expanded <= MostExpanded)
        {
            return true;
        }

        if (_expanded - characters <= MostExpanded)
        {
            Note(
                NoteKind.Refused, "variables", $"The values of the variables have more than {(long)MostExpanded} characters together, so the rest of them is left out.",
                "Import the commands one by one.", source);
        }

        return false;
    }

    /// <summary>Says once that nobody knows a variable.</summary>
    public void NoteUnknown(string name, Shown shown, SourceSpan source)
    {
        // No file of the service has what a command prints.
        if ((IsOfService?.Invoke(name) != true || _outputs.ContainsValue(name)) && _unknown.TryAdd(name, null))
        {
            var count = _notes.Count;
            Note(
                NoteKind.Changed, shown, $"Only the shell knows its value, so the unit has ${{{name}}} in its place, which systemd takes from the environment of the service.",
                $"Set it with Environment={name}=... or EnvironmentFile= in [Service], or write the value.", source);
            _unknown[name] = _notes.ElementAtOrDefault(count);
        }
    }

    /// <summary>Takes back what it said of variables that came into no unit.</summary>
    public void ForgetUnused(IEnumerable<UnitDraft> drafts)
    {
        var notes = _unknown.Where(pair => pair.Value is not null).ToDictionary(pair => pair.Key, pair => pair.Value!, StringComparer.Ordinal);
        if (notes.Count == 0)
        {
            return;
        }

        foreach (var setting in steps.Over(drafts.SelectMany(draft => draft.Settings)))
        {
            foreach (var name in setting.Value.ToArgument().Variables)
            {
                notes.Remove(name);
            }
        }

        if (!Preparations.Exists(step => step.Command.Contains('$', StringComparison.Ordinal)))
        {
            var unused = notes.Values.ToHashSet();
            _notes.RemoveAll(unused.Contains);
        }
    }

    /// <summary>The name of a variable for what a command prints.</summary>
    public string NameOfOutput(string command)
    {
        if (!_outputs.TryGetValue(command, out var name))
        {
            name = "OUTPUT_" + (_outputs.Count + 1).ToString(CultureInfo.InvariantCulture);
            _outputs.Add(command, name);
        }

        return name;
    }
}
