using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules;

namespace PodDsl.Core.Lint;

/// <summary>What came of mending files.</summary>
/// <param name="Sources">The files after it, in the same order.</param>
/// <param name="Mended">How many fixes were applied.</param>
/// <param name="Result">What is left.</param>
public sealed record FixResult(IReadOnlyList<QuadletSource> Sources, int Mended, LintResult Result);

/// <summary>Applies the fixes of findings to the text of unit files.</summary>
public static class QuadletFixes
{
    /// <summary>
    /// The changes of text that a fix is, or null. A fix is only written when the files then say what the fix wants,
    /// and all other units what they said before: a drop-in may count for several units.
    /// </summary>
    public static IReadOnlyList<TextEdit>? Render(IReadOnlyList<QuadletSource> sources, UnitSet units, Fix fix) =>
        Render(sources, new UnitTexts(sources), units, fix)?.Edits;

    /// <summary>
    /// Mends one finding after the other. After each fix the rules look again, so that no two of them take the same
    /// free range or port. Fixes that would undo each other are not applied twice.
    /// </summary>
    /// <param name="sources">The files.</param>
    /// <param name="target">What they are for.</param>
    /// <param name="choose">The fix of a finding that is wanted, or null.</param>
    public static FixResult Apply(IReadOnlyList<QuadletSource> sources, Target target, Func<Finding, Fix?> choose)
    {
        var result = QuadletLint.Check(sources, target);
        var search = new Search(choose);
        var limit = (4 * result.Findings.Count) + 16;
        var mended = 0;
        while (mended < limit && search.Next(sources, result) is { } next)
        {
            sources = next;
            result = QuadletLint.Check(sources, target);
            mended++;
        }

        return new FixResult(sources, mended, result);
    }

    private static (IReadOnlyList<TextEdit> Edits, IReadOnlyList<QuadletSource> Sources)? Render(
        IReadOnlyList<QuadletSource> sources, UnitTexts texts, UnitSet units, Fix fix)
    {
        var mended = fix.Apply(units);
        var edits = new List<TextEdit>();
        for (var index = 0; index < units.Units.Count; index++)
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
            && TextEdit.Apply(sources, edits) is { } changed
            && UnitMeaning.AreEqual(mended.Units, QuadletLint.Read(changed).Parsed)
                ? (edits, changed)
                : null;
    }

    /// <summary>Finds the next fix, and knows which ones could not be written or led back to where the files were.</summary>
    private sealed class Search(Func<Finding, Fix?> choose)
    {
        private readonly HashSet<(string, SourceSpan, string, string)> _failed = [];
        private readonly HashSet<string> _states = new(StringComparer.Ordinal);

        public IReadOnlyList<QuadletSource>? Next(IReadOnlyList<QuadletSource> sources, LintResult result)
        {
            _states.Add(StateOf(sources));
            var texts = new UnitTexts(sources);
            foreach (var finding in result.Findings)
            {
                if (choose(finding) is not { } fix)
                {
                    continue;
                }

                var identity = (finding.Rule.Id, finding.Source, finding.Message, fix.Key);
                if (!_failed.Contains(identity)
                    && Render(sources, texts, result.Units, fix) is var (_, changed)
                    && !_states.Contains(StateOf(changed)))
                {
                    return changed;
                }

                _failed.Add(identity);
            }

            return null;
        }

        private static string StateOf(IReadOnlyList<QuadletSource> sources) =>
            string.Join("\0", sources.Select(source => source.Text));
    }
}
