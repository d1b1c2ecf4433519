using PodDsl.Core.Catalogue;
using PodDsl.Core.Lint;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules;

namespace PodDsl.Cli.Lint;

/// <summary>Reads, checks, mends and reports.</summary>
internal static class LintRun
{
    public static int Run(LintSettings settings, TextWriter output, TextWriter messages)
    {
        var isUnreadable = false;
        void ReportUnreadable(string message)
        {
            isUnreadable = true;
            messages.WriteLine(message);
        }

        IReadOnlyList<QuadletSource> sources = [.. InputFiles.Read(settings.Inputs, ReportUnreadable).Select(file => file.Source)];
        var severities = Severities.Load(sources.Select(source => source.Path), ReportUnreadable);
        var target = settings.HostFacts is { } facts ? settings.Target with { Facts = HostFactsInput.Read(facts, ReportUnreadable) } : settings.Target;
        if (isUnreadable)
        {
            return ExitCode.Unusable;
        }

        var result = QuadletLint.Check(sources, target);
        if (settings.Fix || settings.Diff)
        {
            var mended = QuadletFixes.Apply(sources, target, finding =>
                severities.Of(finding) is null ? null : ChooseFix(finding, settings.FixKeys));
            if (settings.Diff)
            {
                WriteDiff(sources, mended.Sources, output);
            }

            if (settings.Fix)
            {
                if (!MendedFiles.Write(sources, mended.Sources, messages))
                {
                    return ExitCode.Unusable;
                }

                messages.WriteLine($"{mended.Mended} mended.");
                (sources, result) = (mended.Sources, mended.Result);
            }
        }

        var report = LintReport.Of(result, sources, severities);
        if (settings.Diff)
        {
            messages.WriteLine(TextFormat.Summary(report));
        }
        else
        {
            Write(report, settings, output);
        }

        return settings.FailOn is { } bad && report.Findings.Any(found => found.Severity >= bad) ? ExitCode.Found : ExitCode.Done;
    }

    /// <summary>The fix that is applied unless another one is asked for. What an author means, only the author can declare.</summary>
    public static Fix? BestFix(Finding finding) =>
        finding.Fixes is [{ } fix, ..] && !Declares(fix) ? fix : null;

    public static bool Declares(Fix fix) =>
        fix.Edits.Any(edit => edit.New.Any(setting => setting.Option.Section == Section.Intent));

    private static Fix? ChooseFix(Finding finding, IReadOnlyList<string> keys) =>
        keys.Count == 0 ? BestFix(finding) : finding.Fixes.FirstOrDefault(fix => keys.Contains(fix.Key));

    private static void WriteDiff(IReadOnlyList<QuadletSource> before, IReadOnlyList<QuadletSource> after, TextWriter output)
    {
        foreach (var (old, mended) in before.Zip(after))
        {
            output.Write(UnifiedDiff.Of(DisplayPath.Of(old.Path), old.Text, mended.Text));
        }
    }

    private static void Write(LintReport report, LintSettings settings, TextWriter output)
    {
        switch (settings.Format)
        {
            case ReportFormat.Json:
                JsonFormat.Write(report, output);
                break;
            case ReportFormat.Sarif:
                SarifFormat.Write(report, output);
                break;
            case ReportFormat.GitHub:
                GitHubFormat.Write(report, output);
                break;
            default:
                TextFormat.Write(report, output, settings.UseColor);
                break;
        }
    }
}
