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

    public int Count(Severity severity) => Findings.Count(finding => finding.Severity == severity);

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

    public string Word => Severity switch
    {
        Severity.Error => "error",
        Severity.Warning => "warning",
        _ => "suggestion",
    };
}
