using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules;
using PodDsl.Core.Rules.Images;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Lint;

/// <summary>Finds the mistakes in Quadlet files: refusals of the generator, and findings of all rules.</summary>
public static class QuadletLint
{
    /// <summary>All rules for unit files.</summary>
    public static readonly IReadOnlyList<RuleDescriptor> Rules =
    [
        .. UnitRules.All.SelectMany(rule => rule.Descriptors)
            .Concat(SetRules.All.SelectMany(rule => rule.Descriptors))
            .Concat(ReaderRules.All)
            .Concat([WriterRules.TooNew, WriterRules.NoQuadlet])
            .Distinct(ReferenceComparer<RuleDescriptor>.Instance)
            .Where(rule => !rule.IsOfRecordsOnly)
            .OrderBy(rule => rule.Id, StringComparer.Ordinal),
    ];

    /// <summary>So many files of a name that another one has are reported one by one.</summary>
    private const int FewTwins = 2;

    /// <summary>Checks files that belong together.</summary>
    /// <param name="sources">The unit files and their drop-ins.</param>
    /// <param name="target">What they are for.</param>
    /// <param name="steps">Each file is a step, and each unit and each question to the others, with each rule.</param>
    /// <param name="isWanted">
    /// False for rules whose findings the caller drops anyway: then they are not looked for, unless that takes no work of its own. Default: all are wanted.
    /// </param>
    public static LintResult Check(
        IReadOnlyList<QuadletSource> sources, Target target, Steps steps = default, Func<RuleDescriptor, bool>? isWanted = null)
    {
        var reading = Read(sources, steps);
        if (target.Podman >= PodmanVersion.Newest)
        {
            // Only comments are looked for again, and the lines of thousands of files are as large as their units. An older Quadlet reads them once more.
            foreach (var source in sources.Where(source => !FileSuppressions.MayBeIn(source)))
            {
                source.Forget();
            }
        }

        return Check(sources, reading, new JudgedUnits(target, AskedRules.For(sources, isWanted)), steps);
    }

    /// <summary>Checks files that have been read, some of them as they were judged before.</summary>
    internal static LintResult Check(IReadOnlyList<QuadletSource> sources, QuadletReading reading, JudgedUnits judged, Steps steps)
    {
        var target = judged.Target;
        var units = reading.ToSet(judged.Recall(reading.Parsed, steps));
        var findings = WithoutRefused(reading, judged.Of(units, steps).Concat(SetRules.Check(judged.Rules.OfSets, judged.Join(units).With(steps), target)));
        return new LintResult(units, Sort(sources, [.. Unsuppressed(sources, reading.Files, Problems(sources, judged.Others, reading, target, steps).Concat(UnreadBundles.Find(sources.Where(static source => QuadletFolders.Have(source.Folder)))).Concat(findings), steps)]).ToEquatableArray()) { Files = reading.Files };
    }

    /// <summary>What is wrong with files before a rule looks at them.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="others">Units of no file that they may name.</param>
    /// <param name="reading">How the newest Quadlet reads them.</param>
    /// <param name="target">What they are for.</param>
    /// <param name="steps">Each unit and each problem is a step.</param>
    internal static IEnumerable<Finding> Problems(
        IReadOnlyList<QuadletSource> sources, IEnumerable<UnitReference> others, QuadletReading reading, Target target, Steps steps)
    {
        IReadOnlyList<Finding> tooNew = [.. steps.Over(reading.Parsed).SelectMany(unit => VersionCheck.Check(unit, target))];
        IReadOnlyList<ReadProblem> twins = [.. reading.Problems.Where(problem => problem.IsOfTwin)];
        return reading.Problems
            .Where(problem => twins.Count <= FewTwins || !problem.IsOfTwin)
            .Concat(VersionCheck.Problems(sources, others, reading, tooNew, target, steps))
            .Where(problem => !problem.IsOfConversion && !problem.HasRule)
            .Select(Find)
            .Concat(twins.Count > FewTwins ? [Find(twins)] : Array.Empty<Finding>())
            .Concat(reading.CommentProblems.Select(problem => Find(ReaderRules.UnknownComment, problem)))
            .Concat(tooNew);
    }

    /// <summary>The findings that no comment in the files suppresses, each once, and the problems of the comments.</summary>
    /// <param name="sources">The files.</param>
    /// <param name="read">The paths of those that are read.</param>
    /// <param name="findings">What is found in them.</param>
    /// <param name="steps">Each finding is a step.</param>
    internal static IEnumerable<Finding> Unsuppressed(IReadOnlyList<QuadletSource> sources, IEnumerable<string> read, IEnumerable<Finding> findings, Steps steps)
    {
        var files = new Lazy<HashSet<string>>(() => new(read, StringComparer.Ordinal));
        return FileSuppressions.Apply(sources, source => files.Value.Contains(source.PlacePath), Distinct(steps.Over(findings)), steps);
    }

    /// <summary>Reads files as the newest Quadlet does.</summary>
    internal static QuadletReading Read(IReadOnlyList<QuadletSource> sources, Steps steps) => Read(sources, [], steps);

    /// <summary>The same of files that may name units from elsewhere.</summary>
    internal static QuadletReading Read(IReadOnlyList<QuadletSource> sources, EquatableArray<UnitReference> others, Steps steps) =>
        QuadletReader.ReadByName(sources, null, others, steps);

    /// <summary>One mistake, one finding: a rule need not repeat a refusal of Quadlet.</summary>
    internal static IEnumerable<Finding> WithoutRefused(QuadletReading reading, IEnumerable<Finding> findings)
    {
        var refused = new HashSet<SourceSpan>(reading.Problems
            .Where(problem => problem.IsError && !problem.HasRule && problem.Source.Length > 0)
            .Select(problem => problem.Source));
        var files = new HashSet<string>(reading.Problems.Where(problem => problem.IsError).Select(problem => problem.Source.File), StringComparer.Ordinal);
        return findings.Where(finding => !refused.Contains(finding.Source)
            && !(IsWithoutImage(finding) && files.Contains(finding.Source.File)));
    }

    /// <summary>Quadlet refuses a file without an image at the line with the empty image, or at the file.</summary>
    private static bool IsWithoutImage(Finding finding) =>
        finding.Rule == ImageNameRule.Descriptor && finding.Unit is { } unit && finding.Source == unit.Source;

    private static Finding Find(ReadProblem problem) => Find(
        !problem.IsError ? ReaderRules.Ignored : problem.IsOfService ? ReaderRules.Broken : ReaderRules.Refused, problem);

    private static Finding Find(RuleDescriptor rule, ReadProblem problem) =>
        new(rule, null, problem.Source, [problem.Reason, problem.Remedy]) { Fixes = problem.Fix is { } fix ? [fix] : default };

    /// <summary>Many files of names that others have are the folders of several hosts, or copies, which is one mistake.</summary>
    private static Finding Find(IReadOnlyList<ReadProblem> twins)
    {
        var names = twins.Select(twin => twin.Source.File.Substring(twin.Source.File.LastIndexOf('/') + 1)).Distinct(StringComparer.Ordinal);
        return new Finding(ReaderRules.Ignored, null, twins[0].Source,
        [
            $"{twins.Count} files have the name of a file before them ({Listed.All([.. names.Select(name => (Shown)name)])}); they are ignored.",
            "Rename them, or lint the folder of one host by itself.",
        ])
        {
            AdditionalSources = twins.Skip(1).Select(twin => twin.Source).ToEquatableArray(),
        };
    }

    /// <summary>A drop-in of several units says the same of each. Only findings of one rule at one place need their messages to be told apart.</summary>
    private static IEnumerable<Finding> Distinct(IEnumerable<Finding> findings)
    {
        var firsts = new Dictionary<(string, SourceSpan), Finding>();
        var messages = new HashSet<(string, SourceSpan, string)>();
        foreach (var finding in findings)
        {
            var (id, source) = (finding.Rule.Id, finding.Source);
            if (!firsts.TryGetValue((id, source), out var first))
            {
                firsts.Add((id, source), finding);
                yield return finding;
                continue;
            }

            messages.Add((id, source, first.Message));
            if (messages.Add((id, source, finding.Message)))
            {
                yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> Sort(IReadOnlyList<QuadletSource> sources, IReadOnlyCollection<Finding> findings)
    {
        if (findings.Count == 0)
        {
            return [];
        }

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            if (!places.ContainsKey(source.Path))
            {
                places.Add(source.Path, places.Count);
            }
        }

        return findings
            .OrderBy(finding => places.TryGetValue(finding.Source.File, out var place) ? place : int.MaxValue)
            .ThenBy(finding => finding.Source.Start)
            .ThenBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding, ByMessage.Instance);
    }

    /// <summary>Makes messages only of those that nothing else tells apart.</summary>
    private sealed class ByMessage : IComparer<Finding>
    {
        public static ByMessage Instance { get; } = new();

        public int Compare(Finding? one, Finding? other) =>
            ReferenceEquals(one, other) ? 0 : StringComparer.Ordinal.Compare(one?.Message, other?.Message);
    }
}
