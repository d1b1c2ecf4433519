using PodDsl.Analyzers.Tests.Support;
using PodDsl.Core.Facts;
using PodDsl.Core.Lint;
using PodDsl.Core.Readers;
using PodDsl.Symbols;

namespace PodDsl.Analyzers.Tests;

/// <summary>
/// A record with a hand-written drop-in is judged as <c>poddsl lint</c> judges the written folder: examples of rules, split at random.
/// </summary>
public sealed class DropInParityTests
{
    public static TheoryData<string> Ids => [.. RuleDescriptors.All.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(Ids))]
    public void Records_and_drop_ins_are_judged_as_by_lint_in_one_folder(string id)
    {
        foreach (var split in SplitsOf(id, TestExtent.Of(8, 2)))
        {
            Compare(split);
        }
    }

    /// <summary>The cases are no empty ones.</summary>
    [Fact]
    public void Many_rules_have_an_example_that_can_be_split() =>
        Assert.InRange(RuleDescriptors.All.Count(rule => SplitsOf(rule.Id, 2).Any()), 80, RuleDescriptors.All.Count);

    private static IEnumerable<SplitRecord> SplitsOf(string id, int times)
    {
        var random = new Random(id.Sum(letter => letter));
        return new RulePage(id).Examples(RulePage.CSharp).Values
            .SelectMany(example => Enumerable.Range(0, times).Select(_ => SplitRecord.Of(example.Code, random)))
            .OfType<SplitRecord>();
    }

    private static void Compare(SplitRecord split)
    {
        var graph = GraphOf(split.Code, split.DropIns);
        var records = graph.FindingsIn(default).ToList();
        if (records.Exists(finding => finding.IsError))
        {
            // No file is written of a record with an error.
            return;
        }

        var folder = LintOf([.. split.Written, .. split.DropIns.Select(dropIn => new QuadletSource("/written/" + dropIn.Path, dropIn.Text))]);
        if (folder.Exists(place => place.Id == "POD2018"))
        {
            // Many files that clash may be a catalogue to choose from; records are made for one host.
            return;
        }

        var inDropIns = graph.Files.All
            .SelectMany(file => graph.FindingsOf(file.File).Select(finding => (File: file.Source.Path["/files/".Length..], finding.Source.Line, finding.Rule.Id, finding.Rule.IsEnabledByDefault)))
            .Where(place => place.IsEnabledByDefault).Select(place => $"{place.File}:{place.Line} {place.Id}").Distinct().Order(StringComparer.Ordinal);
        var ofLint = folder.Where(place => place.File.Contains(".d/", StringComparison.Ordinal)).Select(place => $"{place.File}:{place.Line} {place.Id}").Distinct().Order(StringComparer.Ordinal);
        Assert.True(ofLint.SequenceEqual(inDropIns, StringComparer.Ordinal), Show(split, ofLint, inDropIns));

        // What is found in C# and in files differs in some rules; but what the drop-ins change for lint, they change for the record.
        var alone = GraphOf(split.Code, []).FindingsIn(default).SelectMany(KeysOf).ToHashSet(StringComparer.Ordinal);
        var joined = records.SelectMany(KeysOf).ToHashSet(StringComparer.Ordinal);
        var lintAlone = LintOf(split.Written).Select(place => $"{place.Unit} {place.Id}").ToHashSet(StringComparer.Ordinal);
        var lintJoined = folder.Where(place => !place.File.Contains(".d/", StringComparison.Ordinal)).Select(place => $"{place.Unit} {place.Id}").ToHashSet(StringComparer.Ordinal);
        var gone = lintAlone.Except(lintJoined).Where(alone.Contains).Where(joined.Contains);
        var come = lintJoined.Except(lintAlone).Where(key => !joined.Contains(key) && IsInCSharp(key));
        Assert.True(!gone.Any() && !come.Any(), Show(split, come.Select(key => "missing " + key), gone.Select(key => "still " + key)));
    }

    private static bool IsInCSharp(string key) => RuleDescriptors.All.Any(rule => key.EndsWith(rule.Id, StringComparison.Ordinal));

    private static IEnumerable<string> KeysOf(Core.Findings.Finding finding) => finding.Unit is { } unit ? [$"{unit.FileName} {finding.Rule.Id}"] : [];

    private static UnitGraph GraphOf(string code, IReadOnlyList<(string Path, string Text)> dropIns)
    {
        var project = UnitFileProject.Of(code, [.. dropIns.Select(dropIn => ("/files/" + dropIn.Path, dropIn.Text))]);
        return UnitGraph.Build(project.Compilation, BuildSettings.Read(project.Options, default), ProjectUnitFiles.Read(project.Options, default), default);
    }

    private static List<(string File, int Line, string Id, string? Unit)> LintOf(IReadOnlyList<QuadletSource> files) =>
    [
        .. QuadletLint.Check(files, Target.Default).Findings
            .Where(finding => finding.Rule.IsEnabledByDefault)
            .SelectMany(finding => finding.Places.Select(place => (place.Source, Unit: (string?)place.Unit.FileName)).Append((finding.Source, Unit: finding.Unit?.FileName)), (finding, place) => (place.Source.File["/written/".Length..], place.Source.Line, finding.Rule.Id, place.Unit)),
    ];

    private static string Show(SplitRecord split, IEnumerable<string> ofLint, IEnumerable<string> ofAnalyzer) =>
        $"lint:\n{string.Join('\n', ofLint)}\nanalyzer:\n{string.Join('\n', ofAnalyzer)}\n{split.Code}\n"
        + string.Join('\n', split.DropIns.Select(dropIn => $"--- {dropIn.Path}\n{dropIn.Text}")) + string.Join('\n', split.Written.Select(file => $"--- {file.Path}\n{file.Text}"));
}
