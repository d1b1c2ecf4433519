using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Lint;

/// <summary>Files between two rounds of fixes, with what is found in them.</summary>
internal sealed class FixState(IReadOnlyList<QuadletSource> sources, LintResult result)
{
    public IReadOnlyList<QuadletSource> Sources => sources;

    public LintResult Result => result;

    public FolderText Text { get; } = new(sources);

    /// <summary>The rules that find an error, with the unit or file that has it.</summary>
    public HashSet<(string Rule, string Place)> Errors => field ??=
        [.. result.Findings.Where(finding => finding.IsError).Select(finding => (finding.Rule.Id, PlaceOf(finding)))];

    private Dictionary<(string, string, string), int> Counts => field ??=
        result.Findings.GroupBy(Name).ToDictionary(group => group.Key, group => group.Count());

    /// <summary>What tells a finding from others wherever in its file it is.</summary>
    public static (string Rule, string Place, string Message) Name(Finding finding) => (finding.Rule.Id, PlaceOf(finding), finding.Message);

    /// <summary>How many findings of that name there are.</summary>
    public int Count((string, string, string) name) => Counts.TryGetValue(name, out var count) ? count : 0;

    private static string PlaceOf(Finding finding) => finding.Unit?.FileName ?? finding.Source.File;
}
