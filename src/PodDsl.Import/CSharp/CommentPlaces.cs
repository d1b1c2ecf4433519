using PodDsl.Core.Primitives;

namespace PodDsl.Import.CSharp;

/// <summary>Finds the attribute or record that a comment of the source is about: that of its line, or else the next one.</summary>
internal sealed class CommentPlaces
{
    private readonly Dictionary<SourceSpan, List<string>> _comments = [];
    private readonly Dictionary<string, List<string>> _notes = new(StringComparer.Ordinal);

    /// <param name="imported">The source of the comments.</param>
    /// <param name="records">All records.</param>
    /// <param name="names">Their names.</param>
    /// <param name="areTogether">True if all records are in one file, which says each thing once.</param>
    public CommentPlaces(Imported imported, IReadOnlyList<UnitRecord> records, RecordNames names, bool areTogether)
    {
        var places = records
            .SelectMany(static record => record.Attributes.Select(static line => line.Source)
                .Concat(record.Constants.Select(static constant => constant.Source)).Prepend(record.Source))
            .Where(static source => !source.IsNone)
            .Distinct()
            .GroupBy(static source => source.File, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.OrderBy(static source => source.Start).ToList(), StringComparer.Ordinal);
        foreach (var comment in imported.Comments)
        {
            if (comment.Text.Trim().Length > 0 && places.TryGetValue(comment.Source.File, out var ofFile))
            {
                Add(_comments, PlaceOf(comment.Source, ofFile), comment.Text.Trim());
            }
        }

        var owners = new NoteOwners(imported);
        var templates = records.Where(static record => record.IsAbstract).Select(static record => record.Name).ToHashSet(StringComparer.Ordinal);
        var bases = records.Where(record => templates.Contains(record.Base)).ToDictionary(static record => record.Name, static record => record.Base, StringComparer.Ordinal);
        var notes = imported.Notes.Where(static note => note.Kind is NoteKind.Lost or NoteKind.Changed);
        foreach (var (note, subject) in areTogether ? NoteGroup.Of(notes).Select(static group => (group.First, group.Subject)) : notes.Select(static note => (note, note.Subject)))
        {
            if (owners.Of(note) is { } unit)
            {
                Add(_notes, bases.GetValueOrDefault(names[unit], names[unit]), note.ToComment(subject));
            }
        }

        var units = imported.Remarks.IsEmpty ? [] : imported.Units.ToDictionary(static unit => unit.FileName, StringComparer.Ordinal);
        foreach (var remark in imported.Remarks)
        {
            if (units.TryGetValue(remark.FileName, out var unit))
            {
                Add(_notes, names[unit], remark.Text);
            }
        }
    }

    /// <summary>What of its source a record does not say, or says with another meaning.</summary>
    public IReadOnlyList<string> NotesOf(UnitRecord record) => _notes.TryGetValue(record.Name, out var texts) ? texts : [];

    private static void Add<T>(Dictionary<T, List<string>> places, T place, string text)
        where T : notnull
    {
        if (!places.TryGetValue(place, out var texts))
        {
            places.Add(place, texts = []);
        }

        texts.Add(text);
    }

    /// <summary>The comments of a place; each is given once.</summary>
    public IReadOnlyList<string> Take(SourceSpan place) => _comments.Remove(place, out var texts) ? texts : [];

    private static SourceSpan PlaceOf(SourceSpan comment, List<SourceSpan> places)
    {
        var next = places.FindIndex(place => place.Start > comment.Start);
        var before = next < 0 ? places.Count - 1 : next - 1;
        return before >= 0 && (next < 0 || places[before].Line == comment.Line) ? places[before] : places[next];
    }
}
