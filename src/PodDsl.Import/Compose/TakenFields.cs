using PodDsl.Core.Primitives;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

/// <summary>The fields of a mapping on their way into units. What nobody has taken is reported, so none is lost in silence.</summary>
/// <param name="node">The mapping.</param>
/// <param name="path">Its path, with names: <c>services.web</c>.</param>
/// <param name="pattern">Its path with <c>*</c> for names that the author chooses.</param>
/// <param name="notes">Takes the reports.</param>
internal sealed class TakenFields(YamlMapping node, string path, string pattern, Notes notes)
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public SourceSpan Source => node.Source;

    public string Path => path;

    public Notes Notes => notes;

    /// <summary>The scalar of a field, which counts as used. An empty one says nothing.</summary>
    public YamlScalar? Scalar(string field) => Take(field) as YamlScalar is { IsNull: false, Text.Length: > 0 } scalar ? scalar : null;

    /// <summary>The text of a field, which counts as used.</summary>
    public string? Text(string field) => Scalar(field)?.Text;

    public bool Flag(string field) => Text(field) == "true";

    /// <summary>The items of a list, which counts as used.</summary>
    public IEnumerable<YamlNode> Items(string field) => (Take(field) as YamlSequence)?.Items ?? [];

    public IEnumerable<YamlScalar> Scalars(string field) => Items(field).OfType<YamlScalar>().Where(item => !item.IsNull);

    /// <summary>The entries of a mapping with names of the author, which counts as used.</summary>
    public IEnumerable<YamlEntry> Entries(string field) => (Take(field) as YamlMapping)?.Entries ?? [];

    /// <summary>The fields of a field, which report themselves; null if it is not set.</summary>
    public TakenFields? Fields(string field) =>
        Take(field) is YamlMapping inner ? new TakenFields(inner, $"{path}.{field}", $"{pattern}.{field}", notes) : null;

    /// <summary>The mappings of a list.</summary>
    public IEnumerable<TakenFields> Rows(string field) =>
        Items(field).OfType<YamlMapping>().Select((item, index) => new TakenFields(item, $"{path}.{field}[{index}]", $"{pattern}.{field}.*", notes));

    public bool Has(string field) => node.Find(field) is not null and not YamlScalar { IsNull: true };

    /// <summary>A field that does not count as used for that.</summary>
    public YamlNode? Peek(string field) => node.Find(field);

    public YamlNode? Take(string field)
    {
        _taken.Add(field);
        return node.Find(field);
    }

    public void Note(NoteKind kind, string field, Shown message, Shown remedy, SourceSpan source) =>
        notes.Add(new ImportNote(kind, $"{path}.{field}", message.ToString(), remedy.ToString(), source));

    /// <summary>Reports all fields that nobody has taken.</summary>
    public void ReportRest()
    {
        foreach (var (name, _, value) in node.Entries)
        {
            if (_taken.Contains(name) || value is YamlScalar { IsNull: true })
            {
                continue;
            }

            if (name.StartsWith(PodmanComposeFields.Prefix, StringComparison.Ordinal))
            {
                Note(NoteKind.Lost, name, $"podman-compose reads no '{name}' of this form here, and no unit has it.", "See what podman-compose adds to Compose.", value.Source);
            }
            else if (name.StartsWith("x-", StringComparison.Ordinal))
            {
                Note(NoteKind.Told, name, $"'{name}' is an extension, which docker-compose ignores, and so does the import.", "Nothing to do, if no other tool reads it.", value.Source);
            }
            else if (FieldFates.Find($"{pattern}.{name}") is { } fate)
            {
                Note(fate.Kind, name, fate.Message, fate.Remedy, value.Source);
            }
            else
            {
                Note(NoteKind.Lost, name, $"No unit has '{name}'.", "Set it by hand, or do without it.", value.Source);
            }
        }
    }
}
