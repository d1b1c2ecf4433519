using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Lint;

/// <summary>What came of mending files.</summary>
/// <param name="Sources">The files after it, in the same order.</param>
/// <param name="Mended">How many fixes were applied.</param>
/// <param name="Result">What is left.</param>
public sealed record FixResult(IReadOnlyList<QuadletSource> Sources, int Mended, LintResult Result)
{
    /// <summary>What was found before.</summary>
    public required LintResult Found { get; init; }
}

/// <summary>Applies the fixes of findings to the text of unit files.</summary>
public static class QuadletFixes
{
    /// <summary>
    /// The changes of text for a fix, or null. It accepts a fix only if the files then say what the fix wants, and all other units say the
    /// same as before: a drop-in may belong to several units.
    /// </summary>
    public static IReadOnlyList<TextEdit>? Render(IReadOnlyList<QuadletSource> sources, UnitSet units, Fix fix, Steps steps = default)
    {
        var writer = new FixWriter(sources, units, steps);
        return writer.Write(fix) is { } written && writer.Apply([written]) is not null ? written.Edits : null;
    }

    /// <summary>The same for each of many fixes, as if it alone were made, in their order.</summary>
    public static IReadOnlyList<IReadOnlyList<TextEdit>?> Render(IReadOnlyList<QuadletSource> sources, UnitSet units, IReadOnlyList<Fix> fixes, Steps steps = default)
    {
        var writer = new FixWriter(sources, units, steps);
        WrittenFix?[] written = [.. steps.Over(fixes).Select(writer.Write)];
        var refused = writer.Refused([.. written.OfType<WrittenFix>()]);
        return [.. written.Select(fix => fix is null || refused.Contains(fix) ? null : fix.Edits)];
    }

    /// <summary>
    /// Mends findings until nothing is left to mend. Those that have nothing to do with each other are mended together, and then the
    /// rules look again, so that no two fixes take the same free range or port. Fixes are kept only if what they mend is gone
    /// and no new error has come, and each is tried again once others have been made; so a second run finds nothing to do.
    /// </summary>
    /// <param name="sources">The files.</param>
    /// <param name="target">What they are for.</param>
    /// <param name="choose">Chooses the fix of a finding, or null.</param>
    /// <param name="most">The largest number of fixes.</param>
    /// <param name="decides">True if it may choose decisions. Then all fixes are made one after the other, since each decision goes by all
    /// files as they are: the next free range depends on the order.</param>
    /// <param name="steps">Everything that it checks is a step, again each time.</param>
    public static FixResult Apply(
        IReadOnlyList<QuadletSource> sources, Target target, Func<Finding, Fix?> choose, int most = int.MaxValue, Steps steps = default, bool decides = false) =>
        Apply(sources, new JudgedUnits(target, AskedRules.All), choose, most, steps, decides);

    /// <summary>The same of files that may have units from elsewhere beside them.</summary>
    internal static FixResult Apply(IReadOnlyList<QuadletSource> sources, JudgedUnits judged, Func<Finding, Fix?> choose, int most, Steps steps, bool decides)
    {
        var found = QuadletLint.Check(sources, QuadletLint.Read(sources, judged.Others, steps), judged, steps);
        var state = new FixState(sources, found);
        var search = new FixSearch(judged, choose, steps);
        var limit = Math.Min(most, (4 * found.Findings.Count) + 16);
        var mended = 0;
        while (mended < limit && search.Next(state, decides ? 1 : limit - mended) is var (next, count))
        {
            state = next;
            mended += count;
        }

        return new FixResult(state.Sources, mended, state.Result) { Found = found };
    }
}
