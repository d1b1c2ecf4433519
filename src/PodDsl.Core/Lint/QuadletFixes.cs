using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Lint;

/// <summary>The result of mending files.</summary>
/// <param name="Sources">The mended files, in the same order.</param>
/// <param name="Mended">The number of applied fixes.</param>
/// <param name="Result">The remaining findings.</param>
public sealed record FixResult(IReadOnlyList<QuadletSource> Sources, int Mended, LintResult Result);

/// <summary>Applies the fixes of findings to the text of unit files.</summary>
public static class QuadletFixes
{
    /// <summary>
    /// The changes of text for a fix, or null. It accepts a fix only if the files then say what the fix wants, and all other units say the
    /// same as before: a drop-in may belong to several units.
    /// </summary>
    public static IReadOnlyList<TextEdit>? Render(IReadOnlyList<QuadletSource> sources, UnitSet units, Fix fix, Steps steps = default) =>
        Render(sources, new FileTexts(sources), units, fix, steps)?.Edits;

    /// <summary>
    /// Mends one finding after the other. The rules run again after each fix, so that no two fixes take the same free range or port. It
    /// keeps a fix only if the finding is gone and no new error appeared, and tries a rejected fix again after others; so a second run
    /// finds nothing to do.
    /// </summary>
    /// <param name="sources">The files.</param>
    /// <param name="target">What they are for.</param>
    /// <param name="choose">Chooses the fix of a finding, or null.</param>
    /// <param name="most">The largest number of fixes.</param>
    /// <param name="steps">Everything that it checks is a step, again each time.</param>
    public static FixResult Apply(
        IReadOnlyList<QuadletSource> sources, Target target, Func<Finding, Fix?> choose, int most = int.MaxValue, Steps steps = default)
    {
        var state = new State(sources, QuadletLint.Check(sources, target, steps));
        var search = new Search(target, choose, steps);
        var limit = Math.Min(most, (4 * state.Result.Findings.Count) + 16);
        var mended = 0;
        while (mended < limit && search.Next(state) is { } next)
        {
            state = next;
            mended++;
        }

        return new FixResult(state.Sources, mended, state.Result);
    }

    private static (IReadOnlyList<TextEdit> Edits, IReadOnlyList<QuadletSource> Sources)? Render(
        IReadOnlyList<QuadletSource> sources, FileTexts texts, UnitSet units, Fix fix, Steps steps)
    {
        if (!fix.Corrections.IsEmpty)
        {
            return Correct(sources, units, fix, steps);
        }

        var mended = fix.Apply(units.With(steps));
        var edits = new List<TextEdit>();
        foreach (var index in steps.Over(Enumerable.Range(0, units.Units.Count)))
        {
            var (before, after) = (units.Units[index], mended.Units[index]);
            if (ReferenceEquals(before, after))
            {
                continue;
            }

            if (FixText.Of(before, after, texts) is not { } changes)
            {
                return null;
            }

            edits.AddRange(changes);
        }

        return edits.Count > 0
            && TextEdit.Apply(sources, edits, steps) is { } changed
            && UnitMeaning.AreEqual(mended.Units, Read(changed, steps), steps)
                ? (edits, changed)
                : null;
    }

    /// <summary>
    /// A refused file has no unit that could confirm the correction, nor do the units of a refused drop-in; all other units stay.
    /// </summary>
    private static (IReadOnlyList<TextEdit> Edits, IReadOnlyList<QuadletSource> Sources)? Correct(
        IReadOnlyList<QuadletSource> sources, UnitSet units, Fix fix, Steps steps)
    {
        var edits = fix.Corrections
            .Select(correction => new TextEdit(correction.Source.File, correction.Source.Start, correction.Source.Length, correction.Text))
            .ToList();
        if (TextEdit.Apply(sources, edits, steps) is not { } changed)
        {
            return null;
        }

        var files = new HashSet<string>(edits.Select(edit => edit.File), StringComparer.Ordinal);
        var folders = new HashSet<string>(edits.Select(edit => new QuadletSource(edit.File, "").FolderName), StringComparer.Ordinal);
        bool IsOther(Unit unit) => !files.Contains(unit.DeclaredName) && !QuadletReader.DropInFolders(unit.FileName).Any(folders.Contains);
        var others = steps.Over(units.Units).Where(IsOther).ToEquatableArray();
        var names = new HashSet<string>(others.Select(unit => unit.FileName), StringComparer.Ordinal);
        return UnitMeaning.AreEqual(others, Read(changed, steps).Where(unit => names.Contains(unit.FileName)).ToEquatableArray(), steps)
            ? (edits, changed)
            : null;
    }

    private static EquatableArray<Unit> Read(IReadOnlyList<QuadletSource> sources, Steps steps) => QuadletLint.Read(sources, null, steps).Parsed;

    private sealed record State(IReadOnlyList<QuadletSource> Sources, LintResult Result)
    {
        public string Text { get; } = string.Join("\0", Sources.Select(source => source.Text));
    }

    /// <summary>Finds the next fix, and knows which ones failed or led back to an earlier state of the files.</summary>
    private sealed class Search(Target target, Func<Finding, Fix?> choose, Steps steps)
    {
        private readonly HashSet<(string, SourceSpan, string, string)> _failed = [];
        private readonly HashSet<string> _seen = new(StringComparer.Ordinal);
        private bool _isRetry;

        public State? Next(State state)
        {
            _seen.Add(state.Text);
            FileTexts texts = new FileTexts(state.Sources);
            while (true)
            {
                foreach (var finding in steps.Over(state.Result.Findings))
                {
                    if (choose(finding) is not { } fix || !_failed.Add((finding.Rule.Id, finding.Source, finding.Message, fix.Key)))
                    {
                        continue;
                    }

                    if (Try(state, texts, finding, fix) is { } next)
                    {
                        _isRetry = false;
                        return next;
                    }
                }

                // A fix that failed before the last one may work now.
                if (_isRetry)
                {
                    return null;
                }

                _isRetry = true;
                _failed.Clear();
            }
        }

        private State? Try(State state, FileTexts texts, Finding finding, Fix fix)
        {
            if (Render(state.Sources, texts, state.Result.Units, fix, steps) is not var (_, changed))
            {
                return null;
            }

            var next = new State(changed, QuadletLint.Check(changed, target, steps));
            return !_seen.Contains(next.Text) && IsMended(finding, state.Result, next.Result) ? next : null;
        }

        private static bool IsMended(Finding finding, LintResult before, LintResult after)
        {
            bool IsSame(Finding other) =>
                other.Rule.Id == finding.Rule.Id && PlaceOf(other) == PlaceOf(finding) && other.Message == finding.Message;
            if (after.Findings.Count(IsSame) >= before.Findings.Count(IsSame))
            {
                return false;
            }

            // The errors of a formerly refused file appear only now.
            if (finding.Rule == ReaderRules.Refused)
            {
                return true;
            }

            var errors = new HashSet<(string, string)>(before.Findings.Where(found => found.IsError).Select(found => (found.Rule.Id, PlaceOf(found))));
            return after.Findings.Where(found => found.IsError).All(found => errors.Contains((found.Rule.Id, PlaceOf(found))));
        }

        private static string PlaceOf(Finding finding) => finding.Unit?.FileName ?? finding.Source.File;
    }
}
