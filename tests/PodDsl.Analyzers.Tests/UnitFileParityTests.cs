using Microsoft.CodeAnalysis;
using PodDsl.Analyzers.Tests.Support;
using PodDsl.Core.Facts;
using PodDsl.Core.Lint;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;
using PodDsl.Symbols;
using PodDsl.TestKit;

namespace PodDsl.Analyzers.Tests;

/// <summary>The analyzer says of unit files in a project what <c>poddsl lint</c> says of them and of the files of the records.</summary>
public sealed class UnitFileParityTests
{
    private const string NoRecords = "public static class Nothing;";

    public static TheoryData<string> IdsInFiles => [.. QuadletLint.Rules.Select(rule => rule.Id)];

    public static TheoryData<string> IdsInCSharp => [.. RuleDescriptors.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(IdsInFiles))]
    public async Task Files_alone_are_judged_as_by_lint(string id)
    {
        foreach (var (_, example) in new RulePage(id).Examples(RulePage.UnitFiles))
        {
            await CompareAsync(Project(NoRecords, example.Files, example.FilesTarget, example.Facts), [], example.Files, example.FilesTarget);
        }
    }

    /// <summary>The files are those of the same records under other names, so that all clashes of the rules are between a file and a record.</summary>
    [Theory]
    [MemberData(nameof(IdsInCSharp))]
    public async Task Files_beside_records_are_judged_as_by_lint_beside_the_files_of_those(string id)
    {
        foreach (var (_, example) in new RulePage(id).Examples(RulePage.CSharp))
        {
            if (Export(example.Code) is { Count: > 0 } written)
            {
                var copies = written.Select(file => new QuadletSource("/units/copy-" + file.FileName, file.Text.Replace("# Written by PodDsl", "# As written by PodDsl", StringComparison.Ordinal))).ToList();
                await CompareAsync(Project(example.Code, copies, Target.Default, null), written, copies, Target.Default);
            }
        }
    }

    private static async Task CompareAsync(UnitFileProject project, IReadOnlyList<QuadletSource> written, IReadOnlyList<QuadletSource> files, Target target)
    {
        var found = await project.FindAllAsync();
        if (found.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Location.IsInSource && diagnostic.Id is not "POD9003"))
        {
            // No file is written of a record with an error.
            return;
        }

        var paths = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var linted = QuadletLint.Check([.. written, .. files], target).Findings;
        if (linted.Any(finding => finding.Rule.Id == "POD2018" && written.Count > 0))
        {
            // Many files that clash may be a catalogue to choose from; records are made for one host.
            return;
        }

        var ofLint = linted
            .Where(finding => finding.Rule.IsEnabledByDefault)
            .SelectMany(finding => finding.Places.Select(place => place.Source).Append(finding.Source), (finding, source) => (source.File, Line: LineAt(files, source), finding.Rule.Id))
            .Where(place => paths.Contains(place.File)).Distinct().Order().ToList();
        var ofAnalyzer = found
            .Where(diagnostic => diagnostic.Location.Kind == LocationKind.ExternalFile)
            .Select(diagnostic => (File: diagnostic.Location.GetLineSpan().Path, Line: diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1, diagnostic.Id))
            .Distinct().Order().ToList();
        Assert.Equal(ofLint, ofAnalyzer);
    }

    private static int LineAt(IReadOnlyList<QuadletSource> files, Core.Primitives.SourceSpan source) =>
        (files.FirstOrDefault(file => file.Path == source.File)?.Text ?? "").Take(source.Start).Count(character => character == '\n') + 1;

    private static UnitFileProject Project(string records, IReadOnlyList<QuadletSource> files, Target target, string? facts)
    {
        var project = UnitFileProject.Of(records, [.. files.Select(file => (file.Path, file.Text))])
            .WithProperty("PodDslPodmanVersion", target.Podman.ToString())
            .WithProperty("PodDslScope", target.Scope == UnitScope.User ? "user" : "system");
        return facts is null ? project : project.WithFacts(facts);
    }

    /// <summary>The Quadlet files of records, or nothing if a record of them makes none.</summary>
    private static IReadOnlyList<QuadletSource> Export(string code)
    {
        var run = GeneratorRun.WithoutSteps(Analysis.Compile(("/src/Units.cs", code)));
        return run.Problems(TestContext.Current.CancellationToken).Any(found => found.Severity == DiagnosticSeverity.Error)
            ? []
            : [.. run.Units.Where(unit => unit.Key.StartsWith("quadlet/", StringComparison.Ordinal)).Select(unit => new QuadletSource("/written/" + unit.Key["quadlet/".Length..], unit.Value))];
    }
}
