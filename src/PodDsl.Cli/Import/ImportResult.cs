using PodDsl.Cli.Printing;
using PodDsl.Core.Encoding;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;
using PodDsl.Core.View;
using PodDsl.Core.Writers;
using PodDsl.Files;
using PodDsl.Import;
using PodDsl.Import.Quadlet;

namespace PodDsl.Cli.Import;

/// <summary>The files of an import, and all that there is to say about it.</summary>
internal sealed class ImportResult
{
    public List<NewFile> Files { get; } = [];

    public List<ImportNote> Notes { get; } = [];

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public List<Preparation> Preparations { get; } = [];

    public List<ImportedVariable> Variables { get; } = [];

    /// <summary>True if a part of an input has no unit.</summary>
    public bool IsRefused => Notes.Exists(note => note.Kind == NoteKind.Refused);

    public bool HasLosses => Notes.Exists(note => note.Kind is NoteKind.Refused or NoteKind.Lost);

    /// <summary>Writes the units of all imports, which belong together.</summary>
    public static ImportResult Of(IReadOnlyList<Imported> imports, IEnumerable<ImportNote> notes, FormatRow format, string? bundle, Target target, Steps steps)
    {
        var result = new ImportResult();
        result.Notes.AddRange(notes);
        var units = new List<Unit>();
        foreach (var imported in imports)
        {
            result.Notes.AddRange(imported.Notes);
            result.Preparations.AddRange(imported.Preparations);
            result.Variables.AddRange(imported.Variables);
            units.AddRange(NoteComments.Add(imported));
            result.Files.AddRange(imported.Files.Select(file => new NewFile(file.Path, file.Content)));
        }

        var files = new List<(string FileName, string Text, bool IsPrivate)>();
        var names = new Dictionary<string, Unit>(StringComparer.Ordinal);
        var members = units.Where(unit => Pods.StartsWithPod(unit, target.Podman))
            .ToLookup(unit => unit.Find(Core.Catalogue.Keys.Pod)?.Reference?.FileName ?? "", unit => unit.ServiceName + ".service", StringComparer.Ordinal);
        var written = new List<Unit>();
        foreach (var unit in steps.Over(units))
        {
            var ofPod = unit.Kind == Core.Podman.UnitKind.Pod ? members[unit.FileName].ToEquatableArray() : [];
            var texts = ExpressibleUnits.Write(unit, format, target, ofPod, result.Notes, steps);
            result.Notes.AddRange(texts.Problems.Where(problem => problem.IsError && texts.Files.IsEmpty)
                .Select(problem => new ImportNote(NoteKind.Refused, unit.FileName, problem.MessageIn(Language.UnitFile), "", problem.Source)));
            foreach (var file in texts.Files)
            {
                if (names.TryAdd(file.FileName, unit))
                {
                    written.Add(unit);
                    files.Add((file.FileName, Head(unit) + file.Text[(file.Text.IndexOf('\n') + 1)..], file.HoldsSecrets || Conversion.IsPrivate(unit.Source.File)));
                }
                else
                {
                    result.Notes.Add(new ImportNote(
                        NoteKind.Refused, file.FileName, $"{names[file.FileName].DeclaredName} makes a file of that name too, so this unit is left out.",
                        "Import them into folders of their own, or give one of them another name.", unit.Source));
                }
            }
        }

        result.Files.AddRange(bundle is null ? files.Select(file => new NewFile(file.FileName, file.Text, file.IsPrivate))
            : files.Count == 0 ? []
            : [new NewFile(bundle + QuadletBundle.Extension, QuadletBundle.Write(files.Select(file => (file.FileName, file.Text))), files.Exists(file => file.IsPrivate))]);
        var kept = written.ToEquatableArray();
        result.Findings = [.. kept.SelectMany(unit => UnitRules.Check(unit, target, steps))
            .Concat(SetRules.Check(new UnitSet(kept).With(steps), target))
            .Where(finding => !finding.IsToldElsewhere)
            .Distinct()
            .OrderBy(finding => finding.Source.File, StringComparer.Ordinal).ThenBy(finding => finding.Source.Start).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)];
        return result;
    }

    /// <summary>The file is its owner's from now on, unlike one that a build makes.</summary>
    private static string Head(Unit unit) => $"# {UnitLines.WrittenBy}: imported from {VisibleText.Replace(unit.DeclaredName, static _ => "?")}. Another import into this folder replaces it.\n";
}
