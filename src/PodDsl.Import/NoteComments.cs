using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Import;

/// <summary>Puts what a unit does not have of its source into the comment at its start.</summary>
public static class NoteComments
{
    /// <summary>The units with a line for each loss, in the unit to which its place belongs.</summary>
    public static IReadOnlyList<Unit> Add(Imported imported)
    {
        var lines = new Dictionary<Unit, List<string>>(ReferenceComparer<Unit>.Instance);
        var owners = new NoteOwners(imported);
        foreach (var note in imported.Notes.Where(note => note.Kind is NoteKind.Lost or NoteKind.Changed))
        {
            if (owners.Of(note) is not { } owner)
            {
                continue;
            }

            if (!lines.TryGetValue(owner, out var list))
            {
                lines.Add(owner, list = []);
            }

            list.Add(note.ToComment(note.Subject));
        }

        var remarks = imported.Remarks.ToLookup(static remark => remark.FileName, static remark => remark.Text, StringComparer.Ordinal);
        return [.. imported.Units.Select(unit => lines.GetValueOrDefault(unit) is var list && (list is not null || remarks.Contains(unit.FileName))
            ? unit with { Summary = string.Join('\n', (list ?? []).Concat(remarks[unit.FileName]).Prepend(unit.Summary).OfType<string>()) }
            : unit)];
    }
}
