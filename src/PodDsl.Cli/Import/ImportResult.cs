using PodDsl.Cli.Printing;
using PodDsl.Core.Encoding;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules;
using PodDsl.Core.View;
using PodDsl.Core.Writers;
using PodDsl.Files;
using PodDsl.Import;
using PodDsl.Import.CSharp;
using PodDsl.Import.Ids;

namespace PodDsl.Cli.Import;

/// <summary>The files of an import, and all that there is to say about it.</summary>
internal sealed class ImportResult
{
    public List<NewFile> Files { get; } = [];

    public List<ImportNote> Notes { get; } = [];

    public IReadOnlyList<Finding> Findings { get; private set; } = [];

    public List<Preparation> Preparations { get; } = [];

    public List<ImportedVariable> Variables { get; } = [];

    /// <summary>The id blocks of units.</summary>
    public IReadOnlyList<BlockOfUnit> Blocks { get; set; } = [];

    /// <summary>The files that have to change their owners.</summary>
    public IReadOnlyList<FileMove> Moves { get; set; } = [];

    /// <summary>True if a part of an input has no unit.</summary>
    public bool IsRefused => Notes.Exists(note => note.Kind == NoteKind.Refused);

    public bool HasLosses => Notes.Exists(note => note.Kind is NoteKind.Refused or NoteKind.Lost);

    /// <summary>Writes the units of all imports, which belong together.</summary>
    public static ImportResult Of(IReadOnlyList<Imported> imports, IEnumerable<ImportNote> notes, FormatRow format, string? bundle, Target target, Steps steps)
    {
        var result = new ImportResult();
        result.Add(imports, notes);
        var units = imports.SelectMany(NoteComments.Add).Select(unit => IdBlockPlanner.Expand(unit, target)).ToList();

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
        result.Judge(written.ToEquatableArray(), target, steps);
        return result;
    }

    /// <summary>Writes the units of all imports as records of one project.</summary>
    public static ImportResult OfCSharp(IReadOnlyList<Imported> imports, IEnumerable<ImportNote> notes, string folder, CSharpLayout layout, Target target, Steps steps)
    {
        var result = new ImportResult();
        result.Add(imports, notes);
        for (var index = 0; index < result.Notes.Count; index++)
        {
            if (result.Notes[index] is { Variable: { } variable } note)
            {
                result.Notes[index] = note with
                {
                    Kind = NoteKind.Told,
                    Message = $"The variable {variable} has no value, so the project does not compile yet.",
                    Remedy = $"Write it into Settings.cs, or set it in .env or a file for --env-file, and import again.",
                };
            }
        }

        var units = new Dictionary<string, Unit>(StringComparer.Ordinal);
        foreach (var unit in steps.Over(imports.SelectMany(static imported => imported.Units)))
        {
            if (!units.TryAdd(unit.FileName, unit))
            {
                result.Notes.Add(new ImportNote(
                    NoteKind.Refused, unit.FileName, $"{units[unit.FileName].DeclaredName} is a unit of that name too, so this one is left out.",
                    "Import them into projects of their own, or give one of them another name.", unit.Source));
            }
        }

        // What Quadlet cannot say would be an error of the build.
        foreach (var (name, unit) in steps.Over(units.ToList()))
        {
            units[name] = ExpressibleUnits.Fit(unit, UnitFormats.Of(UnitFormat.Quadlet), target, result.Notes, steps);
        }

        var sources = imports.Where(static imported => !imported.Units.IsEmpty).ToList();
        var all = new Imported(
            sources.Count == 1 ? sources[0].Name : Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))), units.Values.ToEquatableArray(), result.Notes.ToEquatableArray())
        {
            Variables = result.Variables.ToEquatableArray(),
            Texts = imports.SelectMany(static imported => imported.Texts).ToEquatableArray(),
            Comments = imports.SelectMany(static imported => imported.Comments).ToEquatableArray(),
            Remarks = imports.SelectMany(static imported => imported.Remarks).ToEquatableArray(),
        };
        if (!all.Units.IsEmpty)
        {
            var hasProject = Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*.csproj").Any();
            if (hasProject && ProjectProperties.Of(target) is { Count: > 0 } properties)
            {
                result.Notes.Add(new ImportNote(
                    NoteKind.Changed, "project", "The folder has a project, which stays as it is, and the records were made for one with other properties.",
                    $"Give it {string.Join("", properties.Select(static property => property.ToString()))}, or the like on its host.", all.Units[0].Source));
            }

            result.Files.AddRange(CSharpWriter.Write(all, new CSharpOptions(layout, hasProject ? null : typeof(ImportResult).Assembly.GetName().Version!.ToString(3)) { Target = target }).Select(static file => new NewFile(file.Path, file.Text)));
        }

        result.Judge(all.Units.Select(unit => IdBlockPlanner.Expand(unit, target)).ToEquatableArray(), target, steps);
        return result;
    }

    private void Add(IReadOnlyList<Imported> imports, IEnumerable<ImportNote> notes)
    {
        Notes.AddRange(notes);
        foreach (var imported in imports)
        {
            Notes.AddRange(imported.Notes);
            Preparations.AddRange(imported.Preparations);
            Variables.AddRange(imported.Variables);
            Files.AddRange(imported.Files.Select(file => new NewFile(file.Path, file.Content, file.IsPrivate)));
        }
    }

    private void Judge(EquatableArray<Unit> kept, Target target, Steps steps) =>
        Findings = [.. kept.SelectMany(unit => UnitRules.Check(unit, target, steps))
            .Concat(SetRules.Check(new UnitSet(kept).With(steps), target))
            .Where(finding => !finding.IsToldElsewhere)
            .Distinct()
            .OrderBy(finding => finding.Source.File, StringComparer.Ordinal).ThenBy(finding => finding.Source.Start).ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)];

    /// <summary>The file is its owner's from now on, unlike one that a build makes.</summary>
    private static string Head(Unit unit) => $"# {UnitLines.WrittenBy}: imported from {VisibleText.Replace(unit.DeclaredName, static _ => "?")}. Another import into this folder replaces it.\n";
}
