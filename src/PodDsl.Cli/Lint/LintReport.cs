using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Model;
using PodDsl.Core.Readers;

namespace PodDsl.Cli.Lint;

/// <summary>The findings to print.</summary>
/// <param name="Findings">The findings that nobody switched off.</param>
/// <param name="Sources">The files.</param>
/// <param name="Units">The units in them.</param>
/// <param name="FileCount">The number of files of these units.</param>
internal sealed record LintReport(
    IReadOnlyList<ReportedFinding> Findings, IReadOnlyList<QuadletSource> Sources, UnitSet Units, int FileCount)
{
    public SourceTexts Texts { get; } = new(Sources);

    /// <summary>How many findings are left out since the baseline has them.</summary>
    public int InBaseline { get; init; }

    /// <summary>The findings of each unit together, drop-ins included, in the order of the files.</summary>
    public IEnumerable<IGrouping<string, ReportedFinding>> ByUnit() =>
        Findings.GroupBy(found => DisplayPath.Of(found.Finding.Unit?.Source.File ?? Owner(found.Finding.Source.File)));

    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);

    /// <summary>The file of the unit that a drop-in is for, if it is there; else the file itself.</summary>
    private string Owner(string file)
    {
        const string ending = ".d";
        var folder = Path.GetDirectoryName(file)!;
        return folder.EndsWith(ending, StringComparison.Ordinal) && folder[..^ending.Length] is var owner && Texts.Has(owner) ? owner : file;
    }

    public static LintReport Of(LintResult result, IReadOnlyList<QuadletSource> sources, Severities severities) => new(
        [
            .. result.Findings
                .Select(finding => (Finding: finding, Severity: severities.Of(finding)))
                .Where(found => found.Severity is not null)
                .Select(found => new ReportedFinding(found.Finding, found.Severity!.Value)),
        ],
        sources,
        result.Units,
        result.Files.Count);
}

/// <summary>A finding with its severity in these files.</summary>
internal sealed record ReportedFinding(Finding Finding, Severity Severity)
{
    public string Id => Finding.Rule.Id;

    public string Word => Severity.Word();
}
