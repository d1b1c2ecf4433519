using PodDsl.Core.Encoding;
using PodDsl.Core.Findings;
using PodDsl.Core.Parsing;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Lint;

/// <summary>
/// The comments that suppress rules. One above the first section covers its file; any other one covers the next setting, or the one whose
/// continued lines it interrupts.
/// </summary>
internal static class FileSuppressions
{
    /// <summary>The remaining findings, and the problems of the comments.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="isRead">False for a file that is passed over, so that its comments do not count.</param>
    /// <param name="findings">What is found in the files.</param>
    /// <param name="steps">Each file is a step.</param>
    public static IEnumerable<Finding> Apply(IEnumerable<QuadletSource> sources, Func<QuadletSource, bool> isRead, IEnumerable<Finding> findings, Steps steps)
    {
        var suppressions = new List<Suppression>();
        var unknown = new List<Finding>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in steps.Over(sources.SelectMany(static source => source.Files)))
        {
            if (MayBeIn(source) && isRead(source) && seen.Add(source.Path))
            {
                Read(source, suppressions, unknown);
            }
        }

        var places = suppressions.ToLookup(suppression => (suppression.RuleId, suppression.Source.File));
        var used = new HashSet<Suppression>();
        var kept = new List<Finding>();
        foreach (var finding in findings)
        {
            if (suppressions.Count == 0)
            {
                kept.Add(finding);
                continue;
            }

            var covering = finding.Others.Select(place => place.Source).Prepend(finding.Source)
                .SelectMany(source => places[(finding.Rule.Id, source.File)].Where(suppression => suppression.Covers(source)))
                .ToList();
            used.UnionWith(covering);
            if (covering.Count == 0)
            {
                kept.Add(finding);
            }
        }

        return kept.Concat(unknown).Concat(suppressions.Where(suppression => !suppression.IsOfRecord && !used.Contains(suppression)).Select(Report));
    }

    /// <summary>False for a file without a comment for PodDsl. Looks for the colon first, since a search in either case goes letter by letter.</summary>
    public static bool MayBeIn(QuadletSource source)
    {
        var text = source.Text;
        for (var end = text.IndexOf(':'); end >= 0; end = text.IndexOf(':', end + 1))
        {
            var start = end + 1 - Pragma.Mark.Length;
            if (start >= 0 && string.Compare(text, start, Pragma.Mark, 0, Pragma.Mark.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static void Read(QuadletSource source, List<Suppression> suppressions, List<Finding> unknown)
    {
        var file = source.File;
        foreach (var comment in file.Comments)
        {
            if (Pragma.Read(comment.Text, comment.Source) is not { IsSuppression: true } pragma)
            {
                continue;
            }

            if (pragma.RuleIds.Count == 0)
            {
                unknown.Add(new Finding(
                    ReaderRules.UnknownComment, null, pragma.Source, ["'disable' names no rule.", "Write for example # poddsl: disable POD1003."]));
            }

            foreach (var id in pragma.RuleIds)
            {
                if (QuadletLint.Rules.Any(rule => rule.Id == id))
                {
                    suppressions.Add(new Suppression(id, pragma.Source, Scope(file, pragma) ?? (source.IsPart ? source.Range : null), IsWritten(file)) { IsOfFile = Scope(file, pragma) is null });
                }
                else
                {
                    var remedy = Spelling.Nearest(id, QuadletLint.Rules.Select(rule => rule.Id)) is { } nearest
                        ? $"Did you mean {nearest}?"
                        : "'poddsl explain' lists the rules.";
                    unknown.Add(new Finding(
                        ReaderRules.UnknownComment, null, pragma.Source, [$"{id} is no rule about unit files.", remedy]));
                }
            }
        }
    }

    /// <summary>The range that a comment covers. Null is the whole file, an empty range nothing.</summary>
    private static (int Start, int End)? Scope(UnitFile file, Pragma pragma)
    {
        var place = pragma.Source.Start;
        if (file.Sections.IsEmpty || place < file.Sections[0].Source.Start)
        {
            return null;
        }

        foreach (var entry in file.Sections.SelectMany(section => section.Entries))
        {
            var (start, end) = (entry.LinesSource.Start, entry.LinesSource.Start + entry.LinesSource.Length);
            if (place < end)
            {
                return (start, end);
            }
        }

        return (0, 0);
    }

    /// <summary>A file of ours repeats the suppressions of its record; the compiler checks there if they are needed.</summary>
    private static bool IsWritten(UnitFile file) =>
        !file.Comments.IsEmpty && file.Comments[0].Text.StartsWith("# " + Encoding.UnitLines.WrittenBy, StringComparison.Ordinal);

    private static Finding Report(Suppression suppression) => new(
        ReaderRules.UnneededSuppression,
        null,
        suppression.Source,
        [suppression.RuleId, suppression.IsOfFile ? "in this file" : "at the setting that follows"]);

    private sealed record Suppression(string RuleId, SourceSpan Source, (int Start, int End)? Range, bool IsOfRecord)
    {
        /// <summary>True if it is for all of its file, which may be one in a bundle.</summary>
        public bool IsOfFile { get; init; }

        /// <summary>True if it counts for a place in its file of a finding of its rule.</summary>
        public bool Covers(SourceSpan source) => Range is not var (start, end) || (source.Start >= start && source.Start < end);
    }
}
