using PodDsl.Cli.Printing;
using PodDsl.Files;

namespace PodDsl.Cli.Lint;

/// <summary>The use of a requested baseline, if any: lint honours it, or writes it.</summary>
internal sealed class BaselineChoice
{
    private readonly LintSettings _settings;
    private readonly Baseline? _known;

    private BaselineChoice(LintSettings settings, Baseline? known) => (_settings, _known) = (settings, known);

    /// <summary>Reads the baseline where there is one to honour. Null, and a message, if it cannot be read.</summary>
    public static BaselineChoice? Of(LintSettings settings, Printer messages)
    {
        if (settings.Baseline is not { } path || settings.UpdateBaseline || FileStatus.Of(path).Kind == PathKind.Missing)
        {
            return new BaselineChoice(settings, null);
        }

        return Baseline.Read(path, messages) is { } known ? new BaselineChoice(settings, known) : null;
    }

    /// <summary>What is to be reported. Null, and a message, if the baseline cannot be written.</summary>
    public LintReport? Apply(LintReport report, Printer messages)
    {
        if (_settings.Baseline is not { } path)
        {
            return report;
        }

        if (_known is not null)
        {
            var left = _known.Without(report, out var rules);
            var gone = rules.Count(_settings.Rules.Has);
            if (gone > 0)
            {
                messages.Line($"{TextFormat.Number(gone, "entry", "entries")} of {path} found no more: --update-baseline removes {(gone == 1 ? "it" : "them")}.");
            }

            return left;
        }

        if (!Baseline.Write(path, report, messages))
        {
            return null;
        }

        messages.Line($"{TextFormat.Number(report.Findings.Count, "finding")} written to {path}. The next run with it reports only others.");
        return _settings.UpdateBaseline ? report with { Findings = [], InBaseline = report.Findings.Count } : report;
    }
}
