using PodDsl.Cli.Printing;
using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;

namespace PodDsl.Cli.Lint;

/// <summary>Findings for people: place, message, the line, why, and the way out.</summary>
internal static class TextFormat
{
    /// <summary>How many other places of a finding are shown.</summary>
    private const int MaximumRelated = 8;

    public static void Write(LintReport report, Printer output, bool useColor)
    {
        var style = new Style(useColor);
        foreach (var found in report.Findings)
        {
            Write(report, found, output, style);
        }

        output.Line($"{Summary(report)}");
    }

    public static string Summary(LintReport report)
    {
        var files = Number(report.FileCount, "file");
        if (report.Findings.Count == 0)
        {
            return $"Nothing found in {files}.";
        }

        var counts = new[] { (Severity.Error, "error"), (Severity.Warning, "warning"), (Severity.Suggestion, "suggestion") }
            .Where(kind => report.Count(kind.Item1) > 0)
            .Select(kind => Number(report.Count(kind.Item1), kind.Item2));
        var mendable = report.Findings.Count(found => FixChoice.SafeFix(found.Finding) is not null);
        var decidable = report.Findings.Count(found => !found.Finding.Fixes.IsEmpty) - mendable;
        return $"{string.Join(", ", counts)} in {files}."
            + (mendable > 0 ? $" {Number(mendable, "of them has a fix", "of them have a fix")}: --fix, or --diff to see first." : "")
            + (decidable > 0 ? $" {Number(decidable, "has a fix that is a decision", "have a fix that is a decision")}: --fix with --fix-key." : "");
    }

    private static void Write(LintReport report, ReportedFinding found, Printer output, Style style)
    {
        var finding = found.Finding;
        var source = finding.Source;
        var line = Math.Max(source.Line, 1);
        output.Line(
            $"{style.Bold($"{DisplayPath.Of(source.File)}:{line}:{Math.Max(source.Column, 1)}:")} {style.Severity(found.Severity, found.Word)} {found.Id}: {finding.MessageIn(Language.UnitFile)}");
        var excerpt = SourceExcerpt.Of(source, report.Texts);
        var number = $"{line,5}";
        var gutter = new string(' ', number.Length);
        output.Line($"{number} | {excerpt.Line}");
        output.Line($"{gutter} | {style.Severity(found.Severity, excerpt.Mark)}");
        var related = finding.Related.ToList();
        foreach (var other in related.Take(MaximumRelated))
        {
            output.Line($"{gutter} = see also: {DisplayPath.Of(other.File)}:{Math.Max(other.Line, 1)}:{Math.Max(other.Column, 1)}");
        }

        if (related.Count > MaximumRelated)
        {
            output.Line($"{gutter} = see also: {related.Count - MaximumRelated} more, which --format json lists");
        }

        output.Line($"{gutter} = why: {finding.Rule.Title}; 'poddsl explain {found.Id}' tells more");
        foreach (var fix in finding.Fixes)
        {
            output.Line($"{gutter} = fix: {fix.Title.In(Language.UnitFile)} ({fix.Kind.Word}: {FixChoice.Option(fix)})");
        }

        output.Line();
    }

    private static string Number(int count, string one, string? several = null) =>
        count == 1 ? $"1 {one}" : $"{count} {several ?? one + "s"}";

    private sealed class Style(bool useColor)
    {
        public Coloured Bold(string text) => Wrap(text, "1");

        public Coloured Severity(Severity severity, string text) => Wrap(text, severity switch
        {
            Core.Findings.Severity.Error => "1;31",
            Core.Findings.Severity.Warning => "1;33",
            _ => "1;36",
        });

        private Coloured Wrap(string text, string code) => useColor ? new Coloured(text, $"\e[{code}m", "\e[0m") : new Coloured(text);
    }
}
