using PodDsl.Core.Model;

namespace PodDsl.Import;

/// <summary>Finds the unit that a note is about.</summary>
internal sealed class NoteOwners
{
    private const string Services = "services.";

    private readonly Dictionary<string, List<Unit>> _byPlace;
    private readonly Dictionary<string, Unit> _byName = new(StringComparer.Ordinal);

    public NoteOwners(Imported imported)
    {
        _byPlace = imported.Units.Where(static unit => !unit.Source.IsNone).GroupBy(static unit => unit.Source.File, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.OrderBy(static unit => unit.Source.Start).ToList(), StringComparer.Ordinal);
        foreach (var unit in imported.Units)
        {
            // What is said of a service with several containers is said of its first instance.
            _byName.TryAdd(unit.Name.IndexOf('@') is > 0 and var at ? unit.Name[..at] : unit.Name, unit);
        }
    }

    /// <summary>
    /// The unit of the service that the note names, whose text may stand anywhere: YAML repeats parts. Else the last unit of the same file
    /// that begins before the place.
    /// </summary>
    public Unit? Of(ImportNote note)
    {
        if (note.Subject.StartsWith(Services, StringComparison.Ordinal)
            && _byName.TryGetValue(note.Subject[Services.Length..].Split('.')[0], out var named))
        {
            return named;
        }

        if (note.Source.IsNone || !_byPlace.TryGetValue(note.Source.File, out var ofFile))
        {
            return null;
        }

        var (low, high) = (0, ofFile.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = ofFile[middle].Source.Start <= note.Source.Start ? (middle + 1, high) : (low, middle);
        }

        return low > 0 ? ofFile[low - 1] : null;
    }
}
