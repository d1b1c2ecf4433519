using PodDsl.Cli.Printing;
using PodDsl.Core.Lint;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Cli.Lint;

/// <summary>Reads, checks, mends and reports.</summary>
internal static class LintRun
{
    public static int Run(LintSettings settings, Printer output, Printer messages, Steps steps)
    {
        var files = InputFiles.Read(settings.Inputs, settings.Target.Scope, messages, steps, withStarters: true);
        var severities = Severities.Load(files?.Select(file => file.Source.Path) ?? [], settings.Rules, messages);
        var facts = settings.HostFacts is { } path ? HostFactsInput.Read(path, messages, steps) : null;
        var baseline = BaselineChoice.Of(settings, messages);
        if (files is null || severities is null || baseline is null || (settings.HostFacts is not null && facts is null))
        {
            return ExitCode.Unusable;
        }

        IReadOnlyList<QuadletSource> sources = [.. files.Select(file => file.Source)];
        var target = TargetOptions.WithFacts(TargetOptions.WithScope(settings.Target, settings.HasScope, sources, messages), facts, settings.User);

        LintResult result;
        if (settings.Fix || settings.Diff)
        {
            var choice = new FixChoice(settings.FixKeys, settings.At) { Highest = settings.FixClass };
            var mended = QuadletFixes.Apply(
                sources,
                target,
                finding => severities.Of(finding) is null ? null : choice.Of(finding),
                settings.At is null ? int.MaxValue : 1,
                steps,
                choice.Decides);
            result = mended.Found;
            if (mended.Mended == 0 && choice.Refusal(result.Findings) is { } refusal)
            {
                messages.Line($"{refusal}");
                return ExitCode.Unusable;
            }

            if (settings.Diff)
            {
                WriteDiff(sources, mended.Sources, settings.IsTerminal, output, steps);
            }

            if (settings.Fix)
            {
                if (!MendedFiles.Write(sources, mended.Sources, messages, steps))
                {
                    return ExitCode.Unusable;
                }

                messages.Line($"{mended.Mended} mended.");
                (sources, result) = (mended.Sources, mended.Result);
            }
        }
        else
        {
            result = QuadletLint.Check(sources, target, steps, severities.MayBeOn);
        }

        if (baseline.Apply(LintReport.Of(result, sources, severities), messages) is not { } report)
        {
            return ExitCode.Unusable;
        }

        if (settings.Diff)
        {
            messages.Line($"{TextFormat.Summary(report)}");
        }
        else if (!TryWrite(report, settings, output, steps))
        {
            messages.Error("Stopped before all findings were printed.");
            return ExitCode.Stopped;
        }

        return settings.FailOn is { } bad && report.Findings.Any(found => found.Severity >= bad) ? ExitCode.Found : ExitCode.Done;
    }

    private static void WriteDiff(IReadOnlyList<QuadletSource> before, IReadOnlyList<QuadletSource> after, bool isTerminal, Printer output, Steps steps)
    {
        foreach (var (old, mended) in steps.Over(before.Zip(after)))
        {
            var name = DisplayPath.Of(old.Path);
            output.Document(UnifiedDiff.Of(name, name, old.Text, mended.Text, isTerminal));
        }
    }

    /// <summary>Prints the findings; each is a step. Returns false if somebody stops it there, where files may have been written before.</summary>
    private static bool TryWrite(LintReport report, LintSettings settings, Printer output, Steps steps)
    {
        try
        {
            Write(report, settings, output, steps);
            return true;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    private static void Write(LintReport report, LintSettings settings, Printer output, Steps steps)
    {
        switch (settings.Format)
        {
            case ReportFormat.Json:
                JsonFormat.Write(report, output, steps);
                break;
            case ReportFormat.Sarif:
                SarifFormat.Write(report, output, steps);
                break;
            case ReportFormat.GitHub:
                GitHubFormat.Write(report, output, steps);
                break;
            default:
                TextFormat.Write(report, output, settings, steps);
                break;
        }
    }
}
