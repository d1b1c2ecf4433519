using PodDsl.Cli.Printing;
using PodDsl.Core.Primitives;

namespace PodDsl.Cli.Lint;

/// <summary>Findings for people: place, message, the line, and the way out, unit by unit; then how often each rule found something.</summary>
internal static class TextFormat
{
    /// <summary>How many other places of a finding are shown.</summary>
    private const int MaximumRelated = 8;

    private static readonly string Gutter = new(' ', 5);

    public static void Write(LintReport report, Printer output, LintSettings settings, Steps steps)
    {
        var style = new TextStyle(settings.UseColor);
        foreach (var unit in settings.Detail == TextDetail.Summary ? [] : report.ByUnit())
        {
            if (settings.Detail == TextDetail.Full)
            {
                output.Line($"{style.Bold(unit.Key)}: {Counts(unit)}");
            }

            foreach (var found in steps.Over(unit))
            {
                Write(report, found, output, style, settings.Detail);
            }

            if (settings.Detail == TextDetail.Full)
            {
                output.Line();
            }
        }

        if (settings.Detail != TextDetail.Quiet && report.Findings.Count > 0)
        {
            WriteRules(report, output, style);
            output.Line();
        }

        output.Line($"{Summary(report)}");
    }

    public static string Summary(LintReport report)
    {
        var files = Number(report.FileCount, "file");
        var baseline = report.InBaseline > 0 ? $" {Number(report.InBaseline, "finding")} more in the baseline." : "";
        if (report.Findings.Count == 0)
        {
            return $"Nothing {(report.InBaseline > 0 ? "new " : "")}found in {files}.{baseline}";
        }

        var mendable = report.Findings.Count(found => FixChoice.SafeFix(found.Finding) is not null);
        var decidable = report.Findings.Count(found => !found.Finding.Fixes.IsEmpty) - mendable;
        return $"{Counts(report.Findings)} in {files}.{baseline}"
            + (mendable > 0 ? $" {Number(mendable, "of them has a fix", "of them have a fix")}: --fix, or --diff to see first." : "")
            + (decidable > 0 ? $" {Number(decidable, "has a fix that is a decision", "have a fix that is a decision")}: --fix with --fix-key." : "");
    }

    public static string Number(int count, string one, string? several = null) =>
        count == 1 ? $"1 {one}" : $"{count} {several ?? one + "s"}";

    private static string Counts(IEnumerable<ReportedFinding> findings) => string.Join(", ", findings
        .GroupBy(found => (found.Severity, found.Word))
        .OrderByDescending(group => group.Key.Severity)
        .Select(group => Number(group.Count(), group.Key.Word)));

    private static void Write(LintReport report, ReportedFinding found, Printer output, TextStyle style, TextDetail detail)
    {
        var finding = found.Finding;
        var source = finding.Source;
        var line = Math.Max(source.Line, 1);
        output.Line(
            $"{style.Bold($"{DisplayPath.Of(source.File)}:{line}:{Math.Max(source.Column, 1)}:")} {style.Severity(found.Severity, found.Word)} {found.Id}: {finding.MessageIn(Language.UnitFile)}");
        if (detail == TextDetail.Quiet)
        {
            return;
        }

        var excerpt = SourceExcerpt.Of(source, report.Texts);
        output.Line($"{$"{line,5}"} | {excerpt.Line}");
        if (excerpt.NeedsMark)
        {
            output.Line($"{Gutter} | {style.Severity(found.Severity, excerpt.Mark)}");
        }

        var related = finding.Related.ToList();
        foreach (var other in related.Take(MaximumRelated))
        {
            output.Line($"{Gutter} = see also: {DisplayPath.Of(other.File)}:{Math.Max(other.Line, 1)}:{Math.Max(other.Column, 1)}");
        }

        if (related.Count > MaximumRelated)
        {
            output.Line($"{Gutter} = see also: {related.Count - MaximumRelated} more, which --format json lists");
        }

        foreach (var fix in finding.Fixes)
        {
            output.Line($"{Gutter} = fix: {fix.Title.In(Language.UnitFile)} ({fix.Kind.Word}: {FixChoice.Option(fix)})");
        }
    }

    /// <summary>A line for each rule, the worst and most frequent first.</summary>
    private static void WriteRules(LintReport report, Printer output, TextStyle style)
    {
        var rules = report.Findings
            .GroupBy(found => (found.Severity, found.Word, found.Finding.Rule))
            .OrderByDescending(group => group.Key.Severity)
            .ThenByDescending(group => group.Count())
            .ThenBy(group => group.Key.Rule.Id, StringComparer.Ordinal)
            .Select(group => (group.Key.Severity, group.Key.Rule, Count: Number(group.Count(), group.Key.Word)))
            .ToList();
        var width = rules.Max(rule => rule.Count.Length);
        foreach (var (severity, rule, count) in rules)
        {
            output.Line($"{rule.Id}  {style.Severity(severity, count)}{new string(' ', width - count.Length)}  {rule.Title}");
        }

        output.Line($"'poddsl explain {rules[0].Rule.Id}' tells more of a rule.");
    }
}
