using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Lint;

/// <summary>Mends unit files that one systemd runs beside units from elsewhere, such as records, with the texts of <see cref="QuadletFixes"/>.</summary>
/// <param name="sources">The files.</param>
/// <param name="beside">The units from elsewhere, which no fix changes.</param>
/// <param name="target">What all are for.</param>
public sealed class FixesBesideUnits(IReadOnlyList<QuadletSource> sources, UnitSet beside, Target target)
{
    public IReadOnlyList<QuadletSource> Sources => sources;

    /// <summary>The same with other texts of the files.</summary>
    public FixesBesideUnits With(Func<QuadletSource, QuadletSource> change) => new([.. sources.Select(change)], beside, target);

    /// <summary>The files after one fix of a finding, or null: it would be no text, would not mend it, or would bring an error.</summary>
    public IReadOnlyList<QuadletSource>? Mend(Finding finding, Fix fix, Steps steps = default) =>
        QuadletFixes.Apply(sources, Judged(), other => IsSame(finding, other) ? other.Fixes.FirstOrDefault(candidate => candidate.Key == fix.Key && candidate.Title == fix.Title) : null, 1, steps, fix.Kind.IsDecision) is { Mended: 1 } result
            ? result.Sources
            : null;

    /// <summary>The files after the chosen fixes of all findings; none may be a decision.</summary>
    public IReadOnlyList<QuadletSource> MendAll(Func<Finding, Fix?> choose, Steps steps = default) =>
        QuadletFixes.Apply(sources, Judged(), finding => choose(finding) is { Kind.IsDecision: false } fix ? fix : null, int.MaxValue, steps, decides: false).Sources;

    /// <summary>True if other texts of the files bring no error: a file that another systemd has too is mended for that one.</summary>
    public bool IsHarmless(Func<QuadletSource, QuadletSource> change, Steps steps = default)
    {
        var judged = Judged();
        IReadOnlyList<QuadletSource> after = [.. sources.Select(change)];
        return State(after, judged, steps).Errors.IsSubsetOf(State(sources, judged, steps).Errors);
    }

    private static FixState State(IReadOnlyList<QuadletSource> sources, JudgedUnits judged, Steps steps) =>
        new(sources, QuadletLint.Check(sources, QuadletLint.Read(sources, judged.Others, steps), judged, steps));

    private JudgedUnits Judged() => new(target, AskedRules.All) { Beside = beside };

    /// <summary>Each place of a decision shows it, with the same words.</summary>
    private static bool IsSame(Finding seen, Finding found) =>
        seen.Rule == found.Rule && seen.MessageIn(Language.UnitFile) == found.MessageIn(Language.UnitFile) && (seen.Source == found.Source || found.Places.Any(place => place.Source == seen.Source));
}
