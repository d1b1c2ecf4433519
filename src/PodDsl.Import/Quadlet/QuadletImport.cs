using PodDsl.Core.Parsing;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Import.Quadlet;

/// <summary>Takes Quadlet files and bundles of them for an import.</summary>
public static class QuadletImport
{
    /// <summary>Reads files that belong together: units, drop-ins and bundles.</summary>
    /// <param name="files">Their paths and texts.</param>
    /// <param name="steps">Each file is a step.</param>
    public static Imported Read(IReadOnlyList<(string Path, string Text)> files, Steps steps = default)
    {
        var notes = new List<ImportNote>();
        var sources = steps.Over(files).Select(file => new QuadletSource(file.Path, file.Text)).ToList();

        var reading = QuadletReader.Read(sources, PodmanVersion.Newest, steps);
        var units = ReadableParts.Of(reading, steps);
        var taken = units.Select(unit => unit.DeclaredName).ToHashSet(StringComparer.Ordinal);
        // What a line lacked may be there once another file is taken in part; then nothing is lost.
        var kept = reading.Refused.Count == 0 ? [] : units.SelectMany(unit => unit.Settings).Select(setting => setting.Source).ToHashSet();
        notes.AddRange(reading.Problems.Where(problem => !problem.HasRule && !(problem.IsError && taken.Contains(problem.UnitFile) && kept.Contains(problem.Source))).Select(problem => new ImportNote(
            !problem.IsError ? NoteKind.Told : taken.Contains(problem.UnitFile) ? NoteKind.Lost : NoteKind.Refused,
            problem.UnitFile[(problem.UnitFile.LastIndexOf('/') + 1)..],
            problem.Reason.ToString(),
            problem.Remedy.ToString(),
            problem.Source)));
        NoteUnused(sources, reading, notes);
        return new Imported(
            files.Count == 1 ? Path.GetFileNameWithoutExtension(files[0].Path) : "units",
            units.ToEquatableArray(),
            notes.ToEquatableArray())
        {
            Comments = sources
                .SelectMany(source => UnitFileReader.Read(source.Path, source.Text, UnitDialect.Quadlet).Comments)
                .Select(comment => new ImportedComment(comment.Source, comment.Text.TrimStart('#', ';').Trim()))
                .ToEquatableArray(),
        };
    }

    /// <summary>Says which files came into no unit.</summary>
    private static void NoteUnused(List<QuadletSource> sources, QuadletReading reading, List<ImportNote> notes)
    {
        var used = reading.Files.ToHashSet(StringComparer.Ordinal);
        foreach (var source in sources.Where(source => !used.Contains(source.Path)))
        {
            var place = new SourceSpan(source.Path, 0, 0, 1, 1);
            if (QuadletReader.IsStarter(source))
            {
                notes.Add(new ImportNote(NoteKind.Told, source.FileName, "It is a unit of systemd itself, so it stays as it is.", "Install it as before: it starts the service by its name.", place));
            }
            else if (!QuadletBundle.Is(source.Path) && QuadletReader.IsUnitOrDropIn(source))
            {
                notes.Add(new ImportNote(NoteKind.Lost, source.FileName, "No imported unit has the drop-in: there is none of that name, or another drop-in of the same name counts.", "Import its unit along with it.", place));
            }
            else if (!notes.Exists(note => note.Kind == NoteKind.Refused && note.Source.File == place.File))
            {
                notes.Add(new ImportNote(NoteKind.Lost, source.FileName, "It is no file of Quadlet, so there is no unit for it.", "Give it the name of a unit, such as NAME.container.", place));
            }
        }
    }
}
