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

    private readonly List<ImportNote> _notes = [];
    private readonly HashSet<ImportNote> _seen = [];
    private readonly Dictionary<string, ImportedVariable> _variables = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _outputs = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unknown = new(StringComparer.Ordinal);
    private readonly Dictionary<SourceSpan, InterpolatedText> _texts = [];

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

    /// <summary>Says once that nobody knows a variable.</summary>
    public void NoteUnknown(string name, Shown shown, SourceSpan source)
    {
        if (IsOfService?.Invoke(name) != true && _unknown.Add(name))
        {
            Note(
                NoteKind.Changed, shown, $"Only the shell knows its value, so the unit has ${{{name}}} in its place, which systemd takes from the environment of the service.",
                $"Set it with Environment={name}=... or EnvironmentFile= in [Service], or write the value.", source);
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
