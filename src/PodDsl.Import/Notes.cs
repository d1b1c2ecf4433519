using PodDsl.Core.Primitives;

namespace PodDsl.Import;

/// <summary>Collects notes. Their words show values of the source as messages do: in one line, and cut.</summary>
internal sealed class Notes
{
    /// <summary>More of one source help nobody.</summary>
    private const int Most = 1000;

    private readonly List<ImportNote> _notes = [];
    private readonly HashSet<ImportNote> _known = [];

    public IReadOnlyList<ImportNote> All => _notes;

    /// <summary>True if it takes no more.</summary>
    public bool IsFull => _notes.Count >= Most;

    public void Add(ImportNote note)
    {
        if (IsFull || !_known.Add(note))
        {
            return;
        }

        _notes.Add(note);
        if (IsFull)
        {
            _notes[^1] = new ImportNote(
                NoteKind.Lost, "notes", ((Shown)$"There is more to say than {Most} notes, and the rest is not said.").ToString(), "Import the parts of the source one by one.", note.Source);
        }
    }

    public void Refused(Shown subject, Shown message, Shown remedy, SourceSpan source) => Add(NoteKind.Refused, subject, message, remedy, source);

    public void Lost(Shown subject, Shown message, Shown remedy, SourceSpan source) => Add(NoteKind.Lost, subject, message, remedy, source);

    public void Changed(Shown subject, Shown message, Shown remedy, SourceSpan source) => Add(NoteKind.Changed, subject, message, remedy, source);

    public void Told(Shown subject, Shown message, Shown remedy, SourceSpan source) => Add(NoteKind.Told, subject, message, remedy, source);

    private void Add(NoteKind kind, Shown subject, Shown message, Shown remedy, SourceSpan source) =>
        Add(new ImportNote(kind, subject.ToString(), message.ToString(), remedy.ToString(), source));
}
