using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Lint;

/// <summary>A service that was made of Quadlet files.</summary>
/// <param name="File">The service.</param>
/// <param name="From">The paths of the file and its drop-ins.</param>
public sealed record ConvertedFile(WrittenFile File, EquatableArray<string> From);

/// <summary>Quadlet files of a systemd whose units are services: what <c>poddsl convert</c> makes of them.</summary>
public sealed class ConvertedFiles
{
    /// <summary>
    /// Stands for the folder of the files while they are read: a service has no such folder, so that a path which leads into it is none.
    /// </summary>
    private const string NoFolder = "/poddsl-has-no-folder-here";

    private ConvertedFiles(IReadOnlyList<ConvertedFile> files, IReadOnlyList<Finding> problems, IReadOnlyList<string> converted) =>
        (Files, Problems, Converted) = (files, problems, converted);

    /// <summary>The services.</summary>
    public IReadOnlyList<ConvertedFile> Files { get; }

    /// <summary>What no service can say, and what has no unit, at its place.</summary>
    public IReadOnlyList<Finding> Problems { get; }

    /// <summary>The paths of the files that are in a service, drop-ins too.</summary>
    public IReadOnlyList<string> Converted { get; }

    /// <summary>Converts files. One without a valid syntax is left out: whoever lints it says why.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="others">The other units of the same systemd.</param>
    /// <param name="target">What all are for.</param>
    /// <param name="steps">Each file is a step, and each setting.</param>
    public static ConvertedFiles Of(IReadOnlyList<QuadletSource> sources, IEnumerable<UnitReference> others, Target target, Steps steps)
    {
        var read = sources.Where(QuadletReader.IsUnitOrDropIn).ToList();
        var byPath = new Dictionary<string, QuadletSource>(StringComparer.Ordinal);
        foreach (var source in read)
        {
            byPath[PathOf(source)] = source;
        }

        var reading = QuadletReader.ReadByName(
            byPath.Select(static pair => new QuadletSource(pair.Key, pair.Value.Text)), target.ForQuadlet.Podman, others, steps);
        var (files, problems, failed) = (new List<ConvertedFile>(), new List<Finding>(), new HashSet<string>(StringComparer.Ordinal));
        problems.AddRange(reading.Problems.Where(static problem => problem.IsOfConversion)
            .Select(static problem => new Finding(problem.IsError ? ReaderRules.Broken : ReaderRules.Ignored, null, problem.Source, [problem.Reason, problem.Remedy])));
        foreach (var unit in steps.Over(reading.Units))
        {
            var result = UnitFormats.Of(UnitFormat.Service).Write(unit.Unit with { DeclaredName = unit.Unit.FileName }, target, unit.Members, steps);
            problems.AddRange(result.Problems);
            if (PathProblems(unit.Unit, result.Files).ToList() is { Count: > 0 } paths)
            {
                problems.AddRange(paths);
                failed.Add(unit.Unit.Source.File);
            }
            else if (result.Files.IsEmpty)
            {
                failed.Add(unit.Unit.Source.File);
            }
            else
            {
                var from = unit.Unit.Settings.Select(static setting => setting.Source.File).Append(unit.Unit.Source.File).Distinct().Where(byPath.ContainsKey).Select(path => byPath[path].Path).ToEquatableArray();
                files.AddRange(result.Files.Select(file => new ConvertedFile(file, from)));
            }
        }

        foreach (var refused in reading.Refused)
        {
            failed.Add(refused.Source.File);
        }

        var used = new HashSet<string>(reading.Files, StringComparer.Ordinal);
        foreach (var pair in byPath.Where(pair => !used.Contains(pair.Key) && DropIns.IsDropIn(pair.Key)))
        {
            problems.Add(new Finding(WriterRules.NotExpressible, null, new SourceSpan(pair.Key, 0, 0, 1, 1),
            [
                "The drop-in",
                pair.Value.FolderName,
                "None of the files is its unit, and services are made of the units here, so that no Quadlet reads it. Put its settings on the record.",
            ]));
        }

        return new ConvertedFiles(
            files,
            [.. problems.Select(problem => problem with { Source = Back(problem.Source), AdditionalSources = problem.AdditionalSources.Select(Back).ToEquatableArray(), Others = [], Unit = null, Fixes = [] })],
            [.. used.Where(path => !failed.Contains(path)).Select(path => byPath.TryGetValue(path, out var source) ? source.Path : path)]);

        SourceSpan Back(SourceSpan place) => byPath.TryGetValue(place.File, out var source) ? place with { File = source.Path } : place;
    }

    private static string PathOf(QuadletSource source) => $"{NoFolder}/{(source.IsInDropInFolder ? source.FolderName + "/" : "")}{source.FileName}";

    /// <summary>The settings whose path starts at the folder of the file.</summary>
    private static IEnumerable<Finding> PathProblems(Unit unit, EquatableArray<WrittenFile> files)
    {
        if (!files.Any(static file => file.Text.Contains(NoFolder)))
        {
            yield break;
        }

        var isFound = false;
        foreach (var setting in unit.Settings.Where(static setting => setting.Value is not RawValue && setting.Value.ToArgument().Marked?.Contains(NoFolder) == true))
        {
            isFound = true;
            yield return Report(setting.Source, Parts.Name(unit, setting.Option));
        }

        if (!isFound)
        {
            yield return Report(unit.Source, "A path");
        }

        Finding Report(SourceSpan place, Shown what) => new(
            WriterRules.DependsOnFolder with { MessageFormat = "{0} of '{1}' is relative to the folder of the file, which a service does not have. Write an absolute path." }, null, place, [what, unit.Name]);
    }
}
