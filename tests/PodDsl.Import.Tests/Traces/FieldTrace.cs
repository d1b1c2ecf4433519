using PodDsl.Core.Facts;
using PodDsl.Core.Primitives;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Rules;
using PodDsl.Core.Writers;

namespace PodDsl.Import.Tests.Traces;

/// <summary>Finds out what becomes of each field of an input: it changes the field, imports again, and looks for the difference.</summary>
internal static class FieldTrace
{
    private static readonly Target Target = new(PodmanVersion.Newest, UnitScope.System);

    /// <summary>The fates of fields.</summary>
    /// <param name="text">The input.</param>
    /// <param name="fields">Its fields.</param>
    /// <param name="import">Imports the input, or a changed one.</param>
    /// <param name="withFindings">True if what rules find counts as a report, as it does for what the units have as refused text.</param>
    public static IEnumerable<TracedField> Of(string text, IEnumerable<Field> fields, Func<string, Imported> import, bool withFindings = false)
    {
        var before = Outcome.Of(import(text), withFindings);
        foreach (var field in fields)
        {
            yield return new TracedField(field, FateOf(field, before, changed => Outcome.Of(import(changed), withFindings)));
        }
    }

    /// <summary>All that an import says: units, what belongs to them, and notes, without places.</summary>
    public static string WordsOf(Imported imported)
    {
        var outcome = Outcome.Of(imported, withFindings: false);
        return $"{outcome.Units}\n{outcome.Notes}";
    }

    private static Fate FateOf(Field field, Outcome before, Func<string, Outcome> import)
    {
        var (isTried, isReported) = (false, false);
        foreach (var changed in field.Others)
        {
            var after = import(changed);
            if (after.Refusals > before.Refusals)
            {
                continue;
            }

            isTried = true;
            if (after.Units != before.Units)
            {
                return Fate.Kept;
            }

            isReported |= after.Notes != before.Notes;
        }

        if (isReported)
        {
            return Fate.Reported;
        }

        if (field.Wholes.Any(before.Tells) || before.Refuses(field.File))
        {
            return Fate.Reported;
        }

        // Whoever keeps a field and none of its values has lost it, unless there is no other value.
        var without = import(field.Without);
        if (without.Refusals > before.Refusals)
        {
            return isTried ? Fate.Lost : Fate.Unknown;
        }

        return without.Units != before.Units && !isTried ? Fate.Kept
            : without.Notes != before.Notes ? Fate.Reported
            : Fate.Lost;
    }

    /// <summary>What an import says, without places.</summary>
    private sealed record Outcome(string Units, string Notes, int Refusals)
    {
        public required IReadOnlyList<ImportNote> All { get; init; }

        /// <summary>True if a note says what becomes of all of a part.</summary>
        public bool Tells(Whole whole) => All.Any(note => note.Source.Start == whole.Start
            && (note.Kind == NoteKind.Refused || note.Message.Contains("no unit", StringComparison.Ordinal) || (whole.Key.Length > 0 && $".{note.Subject}".EndsWith('.' + whole.Key, StringComparison.Ordinal))));

        public static Outcome Of(Imported imported, bool withFindings)
        {
            var notes = new List<ImportNote>(imported.Notes);
            var units = imported.Units.Select(unit => $"{unit.FileName}\n{TextOf(unit, notes)}")
                .Concat(imported.Preparations.Select(step => $"{step.Command} # {step.Reason}"))
                .Concat(imported.Files.Select(file => $"{file.Path}\n{file.Content}"));
            if (withFindings)
            {
                notes.AddRange(imported.Units.SelectMany(unit => UnitRules.Check(unit, Target)).Select(finding => new ImportNote(NoteKind.Told, finding.Rule.Id, finding.MessageIn(Language.UnitFile), "", finding.Source)));
            }

            return new Outcome(
                string.Join('\n', units),
                string.Join('\n', notes.Select(note => $"{note.Kind} {note.Subject}: {note.Message} {note.Remedy}").Order(StringComparer.Ordinal)),
                notes.Count(note => note.Kind == NoteKind.Refused))
            {
                All = notes,
                Files = imported.Units.SelectMany(unit => unit.Settings.Select(setting => setting.Source.File).Append(unit.Source.File)).ToHashSet(StringComparer.Ordinal),
            };
        }

        public required HashSet<string> Files { get; init; }

        /// <summary>True if a note says why a file makes no unit.</summary>
        public bool Refuses(string file) => !Files.Contains(file) && All.Any(note => note.Source.File == file && note.Kind != NoteKind.Changed);

        private static string TextOf(Unit unit, List<ImportNote> notes)
        {
            var written = ExpressibleUnits.Write(unit, UnitFormats.Of(UnitFormat.Quadlet), Target, [], notes);
            if (written.Files.IsEmpty)
            {
                notes.AddRange(written.Problems.Where(problem => problem.IsError).Select(problem => new ImportNote(NoteKind.Refused, unit.FileName, problem.MessageIn(Language.UnitFile), "", unit.Source)));
            }

            return string.Join('\n', written.Files.SelectMany(file => file.Text.Split('\n')).Where(line => line is not ['#', ..]));
        }
    }
}
