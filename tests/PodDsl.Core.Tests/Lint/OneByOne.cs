using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Lint;

/// <summary>Fixes one after the other, after each of which all files are read and judged anew: what rounds of fixes must come to.</summary>
internal sealed class OneByOne(Target target, Func<Finding, Fix?> choose)
{
    private readonly HashSet<(string, SourceSpan, string, string)> _failed = [];
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    public IReadOnlyList<QuadletSource> Apply(IReadOnlyList<QuadletSource> sources)
    {
        var result = QuadletLint.Check(sources, target);
        for (var left = (4 * result.Findings.Count) + 16; left > 0 && Next(sources, result) is var (next, after); left--)
        {
            (sources, result) = (next, after);
        }

        return sources;
    }

    private (IReadOnlyList<QuadletSource>, LintResult)? Next(IReadOnlyList<QuadletSource> sources, LintResult result)
    {
        _seen.Add(TextOf(sources));
        foreach (var isRetry in new[] { false, true })
        {
            foreach (var finding in result.Findings)
            {
                if (choose(finding) is { } fix
                    && _failed.Add((finding.Rule.Id, finding.Source, finding.Message, fix.Key))
                    && QuadletFixes.Render(sources, result.Units, fix) is { } edits
                    && TextEdit.Apply(sources, edits) is { } changed
                    && QuadletLint.Check(changed, target) is var after
                    && !_seen.Contains(TextOf(changed))
                    && IsMended(finding, result, after))
                {
                    return (changed, after);
                }
            }

            _failed.Clear();
        }

        return null;
    }

    private static bool IsMended(Finding finding, LintResult before, LintResult after)
    {
        bool IsSame(Finding other) => other.Rule.Id == finding.Rule.Id && PlaceOf(other) == PlaceOf(finding) && other.Message == finding.Message;
        var errors = before.Findings.Where(found => found.IsError).Select(found => (found.Rule.Id, PlaceOf(found))).ToHashSet();
        return after.Findings.Count(IsSame) < before.Findings.Count(IsSame)
            && (finding.Rule == ReaderRules.Refused || after.Findings.Where(found => found.IsError).All(found => errors.Contains((found.Rule.Id, PlaceOf(found)))));
    }

    private static string PlaceOf(Finding finding) => finding.Unit?.FileName ?? finding.Source.File;

    private static string TextOf(IEnumerable<QuadletSource> sources) => string.Join('\0', sources.Select(source => source.Text));
}
