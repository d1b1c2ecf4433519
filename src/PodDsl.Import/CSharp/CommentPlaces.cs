using PodDsl.Core.Primitives;

namespace PodDsl.Import.CSharp;

/// <summary>Finds the attribute or record that a comment of the source is about: that of its line, or else the next one.</summary>
internal sealed class CommentPlaces
{
    private readonly Dictionary<SourceSpan, List<string>> _comments = [];

    public CommentPlaces(Imported imported, IEnumerable<UnitRecord> records)
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
                var place = PlaceOf(comment.Source, ofFile);
                if (!_comments.TryGetValue(place, out var texts))
                {
                    _comments.Add(place, texts = []);
                }

                texts.Add(comment.Text.Trim());
            }
        }

        foreach (var note in imported.Notes.Where(static note => note.Kind is NoteKind.Lost or NoteKind.Changed))
        {
            var unit = records.Where(record => record.Source.File == note.Source.File && record.Source.Start <= note.Source.Start && !record.Source.IsNone)
                .MaxBy(static record => record.Source.Start);
            if (unit is not null)
            {
                if (!_comments.TryGetValue(unit.Source, out var texts))
                {
                    _comments.Add(unit.Source, texts = []);
                }

                texts.Add($"{(note.Kind == NoteKind.Lost ? "Not imported" : "Changed")}: {note.Subject}: {note.Message}{(note.Remedy.Length > 0 ? " " + note.Remedy : "")}");
            }
        }
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
