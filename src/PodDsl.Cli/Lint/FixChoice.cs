using PodDsl.Core.Findings;

namespace PodDsl.Cli.Lint;

/// <summary>Which fix of a finding is applied: one that is no decision, or one that is asked for by its key.</summary>
internal sealed record FixChoice(IReadOnlyList<string> Keys, FixPlace? At)
{
    /// <summary>The fix that needs nobody to decide, or null.</summary>
    public static Fix? SafeFix(Finding finding) => finding.Fixes.FirstOrDefault(fix => !fix.Kind.IsDecision);

    /// <summary>How a user asks for a fix.</summary>
    public static string Option(Fix fix) => fix.Kind.IsDecision ? $"--fix-key {fix.Key}" : "--fix";

    public Fix? Of(Finding finding) =>
        At?.IsOf(finding) == false ? null
        : Keys.Count == 0 ? SafeFix(finding)
        : finding.Fixes.FirstOrDefault(fix => Keys.Contains(fix.Key));

    /// <summary>Why nothing was mended at the place that is asked for; null if something was, or no place is.</summary>
    public string? Refusal(IEnumerable<Finding> found)
    {
        if (At is null)
        {
            return null;
        }

        var there = found.Where(At.IsOf).ToList();
        var others = there.SelectMany(finding => finding.Fixes).Select(Option).Distinct().ToList();
        return there.Count == 0 ? $"{At}: error: Nothing is found there."
            : others.Count == 0 ? $"{At}: error: What is found there has no fix."
            : $"{At}: error: Nothing there could be mended so. There is {string.Join(", ", others)}.";
    }
}
