using PodDsl.Core.Findings;

namespace PodDsl.Report;

/// <summary>What the rules found, the worst first.</summary>
internal static class FindingSection
{
    public static Html Of(IReadOnlyList<ReportedFinding> findings) => findings.Count == 0
        ? Html.Of($"<p>The rules find nothing.</p>")
        : $"<ul class=\"findings\">\n{findings.OrderByDescending(finding => finding.Severity).Select(Item)}</ul>\n";

    private static Html Item(ReportedFinding finding) =>
        $"<li data-filter-item><span class=\"severity {finding.Severity.Word()}\">{finding.Severity.Word()}</span> <a href=\"{RulePages.AddressOf(finding.Id)}\">{finding.Id}</a> {finding.Message}<br><code class=\"quiet\">{finding.Place}</code></li>\n";
}
