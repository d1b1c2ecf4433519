using PodDsl.Cli.Printing;
using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;

namespace PodDsl.Cli.Lint;

/// <summary>Findings as workflow commands, which GitHub shows at the lines of a pull request.</summary>
internal static class GitHubFormat
{
    public static void Write(LintReport report, Printer output, Steps steps)
    {
        foreach (var found in steps.Over(report.Findings))
        {
            var source = found.Finding.Source;
            var place = report.Texts.PlaceOf(source);
            var command = found.Severity switch
            {
                Severity.Error => "error",
                Severity.Warning => "warning",
                _ => "notice",
            };
            var columns = place.Line == place.EndLine ? $",col={place.Column},endColumn={place.EndColumn}" : "";
            output.Line(
                $"::{command} file={Property(DisplayPath.Of(source.File))},line={place.Line},endLine={place.EndLine}{columns},title={Property($"{found.Id}: {found.Finding.Rule.Title}")}::{Data(found.Finding.MessageIn(Language.UnitFile))}");
        }
    }

    private static string Data(string text) => text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
