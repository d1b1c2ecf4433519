using PodDsl.Core.Primitives;
using PodDsl.Import.Variables;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

/// <summary>The variables and varied texts of all files of a project.</summary>
internal sealed class VariableLog
{
    private readonly Dictionary<string, ImportedVariable> _variables = new(StringComparer.Ordinal);
    private readonly List<string> _order = [];
    private readonly Dictionary<SourceSpan, InterpolatedText> _texts = [];

    public IEnumerable<ImportedVariable> Variables => _order.Select(name => _variables[name]);

    public IEnumerable<InterpolatedText> Texts => _texts.Values;

    public void Add(InterpolatedText text) => _texts.TryAdd(text.Source, text);

    public void Add(ImportedVariable variable)
    {
        if (_variables.TryAdd(variable.Name, variable))
        {
            _order.Add(variable.Name);
            return;
        }

        var known = _variables[variable.Name];
        _variables[variable.Name] = known with
        {
            Value = known.Value ?? variable.Value,
            IsDefault = known.Value is null ? variable.IsDefault : known.IsDefault,
            IsRequired = known.IsRequired || variable.IsRequired,
            Message = known.Message ?? variable.Message,
        };
    }
}

/// <summary>Fills in the variables of a document.</summary>
internal sealed class Interpolating
{
    private readonly Func<string, string?> _valueOf;
    private readonly VariableLog _log;
    private readonly Notes _notes;
    private readonly Template _template;
    private readonly Dictionary<YamlNode, YamlNode> _known = new(ReferenceEqualityComparer.Instance);
    private readonly List<string> _path = [];
    private SourceSpan _source;

    public Interpolating(Func<string, string?> valueOf, VariableLog log, Notes notes)
    {
        (_valueOf, _log, _notes) = (valueOf, log, notes);
        _template = new Template(valueOf, Note);
    }

    /// <summary>The node with variables filled in. What aliases share is filled in once.</summary>
    public YamlNode Fill(YamlNode node)
    {
        if (_known.TryGetValue(node, out var known))
        {
            return known;
        }

        YamlNode filled = node switch
        {
            YamlScalar { Kind: ScalarKind.Text } scalar => Scalar(scalar),
            YamlSequence list => new YamlSequence([.. list.Items.Select(Fill)], list.Source) { Mark = list.Mark },
            YamlMapping mapping => Mapping(mapping),
            _ => node,
        };
        _known.Add(node, filled);
        return filled;
    }

    private YamlMapping Mapping(YamlMapping mapping)
    {
        var entries = new List<YamlEntry>(mapping.Entries.Count);
        foreach (var entry in mapping.Entries)
        {
            _path.Add(entry.Key);
            entries.Add(entry with { Value = Fill(entry.Value) });
            _path.RemoveAt(_path.Count - 1);
        }

        return new YamlMapping(entries, mapping.Source) { Mark = mapping.Mark };
    }

    private YamlScalar Scalar(YamlScalar scalar)
    {
        _source = scalar.Source;
        var filled = _template.Fill(scalar.Text);
        if (filled.Parts.FirstOrDefault(IsMissing) is { Variable: { } missing } part)
        {
            var words = part.Operand is { Length: > 0 } operand ? $" ({new Template(_valueOf).Fill(operand).Text})" : "";
            var (message, remedy) = ((Shown)$"The variable {missing} has no value{words}, and docker-compose refuses the file without one. The import takes an empty text.",
                "Set it in .env, or in a file for --env-file, and import again.");
            _notes.Add(new ImportNote(NoteKind.Lost, ((Shown)string.Join('.', _path)).ToString(), message.ToString(), remedy, scalar.Source) { Variable = missing });
        }
        else if (filled.Problem is { } problem)
        {
            _notes.Changed(
                string.Join('.', _path),
                $"docker-compose refuses the file: {problem}. The import takes '{filled.Text}' for the value.",
                "Set the variable, in the environment or in an env file, or mend the value.",
                scalar.Source);
        }

        if (filled.Parts.Count > 0)
        {
            _log.Add(new InterpolatedText(scalar.Source, filled.Parts.ToEquatableArray()));
        }

        return ReferenceEquals(filled.Text, scalar.Text) ? scalar : scalar.With(filled.Text);
    }

    /// <summary>True for a variable without the value that the file requires.</summary>
    private bool IsMissing(TextPart part) => part is { Variable: { } name } && IsMissing(name, part.Form);

    private bool IsMissing(string name, VariableForm form) => form switch
    {
        VariableForm.RequiredSet => _valueOf(name) is null,
        VariableForm.RequiredFilled => _valueOf(name) is null or "",
        _ => false,
    };

    private void Note(Use use)
    {
        var value = IsMissing(use.Name, use.Form) ? null : _valueOf(use.Name);
        var isDefault = value is null && use.Form is VariableForm.DefaultIfEmpty or VariableForm.DefaultIfUnset;
        var isRequired = use.Form is VariableForm.RequiredSet or VariableForm.RequiredFilled;
        var operand = use.Operand is { } text && (isDefault || isRequired) ? new Template(_valueOf).Fill(text).Text : null;
        _log.Add(new ImportedVariable(use.Name, value ?? (isDefault ? operand : null), isRequired, isRequired ? operand : null, _source) { IsDefault = isDefault });
    }
}
