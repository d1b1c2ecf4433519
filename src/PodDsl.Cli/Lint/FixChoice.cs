using PodDsl.Core.Findings;

namespace PodDsl.Cli.Lint;

/// <summary>Chooses the fix of a finding: one that is no decision, or one whose key the user names.</summary>
internal sealed record FixChoice(IReadOnlyList<string> Keys, FixPlace? At)
{
    /// <summary>The class that fixes without a key must not exceed.</summary>
    public FixClass Highest { get; init; } = FixClass.Additive;

    /// <summary>The fix that needs no decision, or null.</summary>
    public static Fix? SafeFix(Finding finding) => finding.Fixes.FirstOrDefault(fix => !fix.Kind.IsDecision);

    /// <summary>The option with which a user asks for a fix.</summary>
    public static string Option(Fix fix) => fix.Kind.IsDecision ? $"--fix-key {fix.Key}" : "--fix";

    /// <summary>True if the user has asked for a decision.</summary>
    public bool Decides => Keys.Any(key => FixKinds.Find(key) is { IsDecision: true });

    public Fix? Of(Finding finding) =>
        At?.IsOf(finding) == false ? null
        : Keys.Count == 0 ? finding.Fixes.FirstOrDefault(fix => fix.Kind.Class <= Highest)
        : finding.Fixes.FirstOrDefault(fix => Keys.Contains(fix.Key));

    /// <summary>Returns why the tool mended nothing at the requested place; null if it did, or if there is no such place.</summary>
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
