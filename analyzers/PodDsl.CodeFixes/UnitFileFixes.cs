using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PodDsl.Analyzers;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Readers;
using PodDsl.Symbols;

namespace PodDsl.CodeFixes;

/// <summary>The hand-written unit files of a project in an editor, and changes of their text.</summary>
internal sealed class UnitFileFixes(Project project, UnitGraph graph)
{
    private readonly Lazy<UnitFileSeverities> _severities = new(() => UnitFileSeverities.Read(project.AnalyzerOptions, CancellationToken.None));

    /// <summary>Those of each systemd: a file may be for several.</summary>
    private readonly Lazy<IReadOnlyList<FixesBesideUnits>> _files = new(() => [.. graph.FilesToMend]);

    /// <summary>What an editor shows of a file, with the finding that it stands for.</summary>
    public IEnumerable<(Finding Finding, Diagnostic Diagnostic)> ShownIn(string path) =>
        from finding in graph.FindingsOf(path)
        let diagnostic = FindingLocations.ToDiagnostic(finding, graph.Trees, graph.Files, _severities.Value)
        where diagnostic is not null
        select (finding, diagnostic);

    /// <summary>The texts after one fix of a finding, by their paths, or null if it is not to be had: in no file, or not without harm for another host.</summary>
    public IReadOnlyDictionary<string, string>? Mend(Finding finding, Fix fix, CancellationToken cancellation)
    {
        foreach (var files in _files.Value)
        {
            if (files.Mend(finding, fix, cancellation) is { } mended && Changed(files, mended) is { Count: > 0 } texts)
            {
                return IsHarmless(files, texts, cancellation) ? texts : null;
            }
        }

        return null;
    }

    /// <summary>The texts after all fixes of a kind for findings that an editor shows.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="key">The kind of fix.</param>
    /// <param name="path">The file to mend; null for all.</param>
    /// <param name="cancellation">Stops it with nothing done.</param>
    public IReadOnlyDictionary<string, string> MendAll(IReadOnlyCollection<string> rules, string key, string? path, CancellationToken cancellation)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var files in _files.Value)
        {
            var current = files.With(source => In(texts, source));
            var after = new Dictionary<string, string>(texts, StringComparer.Ordinal);
            foreach (var changed in Changed(current, current.MendAll(Choose, cancellation)))
            {
                after[changed.Key] = changed.Value;
            }

            if (IsHarmless(files, after, cancellation))
            {
                texts = after;
            }
        }

        return texts;

        Fix? Choose(Finding finding) => IsWanted(finding) ? finding.Fixes.FirstOrDefault(fix => fix.Key == key) : null;

        bool IsWanted(Finding finding) =>
            rules.Contains(finding.Rule.Id)
            && (path is null || finding.Source.File == path || finding.Places.Any(place => place.Source.File == path))
            && _severities.Value.Of(finding.Rule, finding.Source.File) is not null
            && !finding.Places.Any(place => place.Unit.Suppressions.Any(rule => rule.Id == finding.Rule.Id));
    }

    /// <summary>The solution with other texts of files of the project.</summary>
    public async Task<Solution> ApplyAsync(Solution solution, IReadOnlyDictionary<string, string> texts, CancellationToken cancellation)
    {
        foreach (var document in project.AdditionalDocuments)
        {
            if (document.FilePath is { } path && texts.TryGetValue(ProjectUnitFiles.PathOf(path), out var text))
            {
                var before = await document.GetTextAsync(cancellation).ConfigureAwait(false);
                solution = solution.WithAdditionalDocumentText(document.Id, before.WithChanges(Difference(before.ToString(), text)));
            }
        }

        return solution;
    }

    private static Dictionary<string, string> Changed(FixesBesideUnits files, IReadOnlyList<QuadletSource> mended) => files.Sources
        .Zip(mended, static (before, after) => (before, after))
        .Where(static pair => pair.before.Text != pair.after.Text)
        .ToDictionary(static pair => pair.after.Path, static pair => pair.after.Text, StringComparer.Ordinal);

    /// <summary>True if no other systemd that has one of the files gets an error of it.</summary>
    private bool IsHarmless(FixesBesideUnits mended, Dictionary<string, string> texts, CancellationToken cancellation) => _files.Value
        .Where(other => other != mended && other.Sources.Any(source => texts.ContainsKey(source.Path)))
        .All(other => other.IsHarmless(source => In(texts, source), cancellation));

    private static QuadletSource In(Dictionary<string, string> texts, QuadletSource source) => texts.TryGetValue(source.Path, out var text) ? source with { Text = text } : source;

    /// <summary>One change, of what differs: an editor keeps the place of a reader around it.</summary>
    private static TextChange Difference(string before, string after)
    {
        var most = Math.Min(before.Length, after.Length);
        var (head, tail) = (0, 0);
        while (head < most && before[head] == after[head])
        {
            head++;
        }

        while (tail < most - head && before[before.Length - 1 - tail] == after[after.Length - 1 - tail])
        {
            tail++;
        }

        return new TextChange(TextSpan.FromBounds(head, before.Length - tail), after.Substring(head, after.Length - tail - head));
    }
}
