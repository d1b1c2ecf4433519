using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Lint;

/// <summary>Finds the next fixes, and knows which ones failed or led back to where the files were.</summary>
/// <remarks>
/// Fixes that have nothing to do with each other are made in one round, which the rules judge once. Where a round fails, its first
/// half is tried, in the end the first fix alone, so what is made is what one fix after the other would have made.
/// </remarks>
internal sealed class FixSearch(JudgedUnits judged, Func<Finding, Fix?> choose, Steps steps)
{
    private readonly HashSet<FolderText> _seen = [];

    /// <summary>The texts that files had and have no more.</summary>
    private readonly HashSet<(string Path, string Text)> _left = [];

    /// <summary>In which state a fix was tried.</summary>
    private readonly Dictionary<(string, SourceSpan, string, string), FixState> _tried = [];

    /// <summary>How many fixes the next round has at most: fewer after one that failed.</summary>
    private int _size = int.MaxValue;

    /// <summary>The files after the next fixes, and how many these are, or null if nothing is left to mend.</summary>
    public (FixState State, int Mended)? Next(FixState state, int most)
    {
        _seen.Add(state.Text);
        var writer = new FixWriter(state.Sources, state.Result.Units, steps, judged.Others);
        while (true)
        {
            var round = Collect(state, writer, Math.Min(_size, most));
            if (round.Count == 0)
            {
                // What failed before the last fix may be possible now.
                var earlier = _tried.Where(tried => tried.Value != state).Select(tried => tried.Key).ToList();
                if (earlier.Count == 0)
                {
                    return null;
                }

                earlier.ForEach(key => _tried.Remove(key));
            }
            else if (Try(state, writer, round) is { } next)
            {
                _size = Math.Max(_size, 2 * Math.Min(round.Count, int.MaxValue / 2));
                round.ForEach(candidate => _tried[candidate.Key] = state);
                _left.UnionWith(state.Sources.Zip(next.Sources, (old, mended) => (Old: old, IsSame: old.Text == mended.Text)).Where(pair => !pair.IsSame).Select(pair => (pair.Old.Path, pair.Old.Text)));
                return (next, round.Count);
            }
            else if (round.Count == 1)
            {
                _tried[round[0].Key] = state;
                _size = 1;
            }
            else
            {
                _size = round.Count / 2;
            }
        }
    }

    /// <summary>
    /// The first fixes that were not tried and have nothing to do with each other. A fix that has to do with one before it waits, and
    /// those behind it that have to do with that.
    /// </summary>
    private List<Candidate> Collect(FixState state, FixWriter writer, int most)
    {
        var round = new List<Candidate>();
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var finding in steps.Over(state.Result.Findings))
        {
            if (choose(finding) is not { } fix || Key(finding, fix) is var key && _tried.ContainsKey(key))
            {
                continue;
            }

            if (writer.Write(fix) is not { } written)
            {
                _tried[key] = state;
                continue;
            }

            var candidate = new Candidate(finding, written, key);
            var files = candidate.Files(writer).ToList();
            if (candidate.IsAlone)
            {
                return round.Count == 0 ? [candidate] : round;
            }

            if (!files.Exists(taken.Contains) && (round.Count == 0 || candidate.IsOfRefusedFile == round[0].IsOfRefusedFile))
            {
                round.Add(candidate);
                if (round.Count >= most)
                {
                    return round;
                }
            }

            taken.UnionWith(files);
        }

        return round;
    }

    private FixState? Try(FixState state, FixWriter writer, List<Candidate> round)
    {
        if (writer.Apply(round.ConvertAll(candidate => candidate.Written)) is not var (sources, reading)
            || _seen.Contains(new FolderText(sources))
            || (round.Count > 1 && sources.Any(source => _left.Contains((source.Path, source.Text)))))
        {
            return null;
        }

        var next = new FixState(sources, QuadletLint.Check(sources, reading, judged, steps));
        return AreMended(round, state, next) ? next : null;
    }

    /// <summary>True if all that was to be mended is gone, and no new error has come.</summary>
    private static bool AreMended(List<Candidate> round, FixState before, FixState after) =>
        round.GroupBy(candidate => FixState.Name(candidate.Finding)).All(group => after.Count(group.Key) <= before.Count(group.Key) - group.Count())
        // Of a file that was refused the errors are seen only now.
        && (round[0].IsOfRefusedFile || after.Errors.IsSubsetOf(before.Errors));

    private static (string, SourceSpan, string, string) Key(Finding finding, Fix fix) => (finding.Rule.Id, finding.Source, finding.Message, fix.Key);

    /// <summary>A fix that is wanted.</summary>
    /// <param name="Finding">What it mends.</param>
    /// <param name="Written">The fix.</param>
    /// <param name="Key">By what it is known whether it was tried.</param>
    private sealed record Candidate(Finding Finding, WrittenFix Written, (string, SourceSpan, string, string) Key)
    {
        /// <summary>True for a fix that changes a reference, such as that to a pod: what it changes between units the next one must see.</summary>
        public bool IsAlone => Written.Fix.Edits.Any(edit => edit.Old?.Value.Reference is not null);

        public bool IsOfRefusedFile => Finding.Rule == ReaderRules.Refused;

        /// <summary>The files that the finding is about, that the fix changes, and that declare the units that it changes.</summary>
        public IEnumerable<string> Files(FixWriter writer) =>
        [
            Finding.Source.File,
            .. Finding.Related.Select(source => source.File),
            .. writer.FilesOf(Written),
            .. Finding.Unit is { } unit ? [unit.DeclaredName] : Array.Empty<string>(),
        ];
    }
}
