using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using PodDsl.Analyzers;
using PodDsl.Core.Model;
using PodDsl.Core.Rules;
using PodDsl.Symbols;

namespace PodDsl.CodeFixes;

/// <summary>Offers what the rules themselves propose, as changes of attributes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnitCodeFixProvider)), Shared]
public sealed class UnitCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [.. UnitRules.All.SelectMany(rule => rule.Descriptors).Concat(SetRules.All.SelectMany(rule => rule.Descriptors)).Select(rule => rule.Id).Distinct()];

    public override FixAllProvider GetFixAllProvider() => UnitFixAllProvider.Instance;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        if (await ProjectUnits.ReadAsync(project, context.CancellationToken).ConfigureAwait(false) is not { } units)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var fix in units.FindingsOf(diagnostic, context.CancellationToken).SelectMany(finding => finding.Fixes))
            {
                // Nothing is offered that cannot be done, or that changes nothing.
                if (units.ChangesOf(fix.Apply(units.Graph.Units), context.CancellationToken) is { Count: > 0 } changes)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(fix.Title.ToString(), _ => Task.FromResult(units.Apply(project.Solution, changes)), fix.Key),
                        diagnostic);
                }
            }
        }
    }
}

/// <summary>The units of a project in an editor, with what is needed to change their source.</summary>
internal sealed class ProjectUnits(Project project, Compilation compilation, UnitGraph graph)
{
    public UnitGraph Graph { get; } = graph;

    public static async Task<ProjectUnits?> ReadAsync(Project project, CancellationToken cancellation)
    {
        if (await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
        {
            return null;
        }

        var settings = BuildSettings.Read(project.AnalyzerOptions, cancellation);
        return new ProjectUnits(project, compilation, UnitGraph.Build(compilation, settings, cancellation));
    }

    /// <summary>The findings that a diagnostic stands for.</summary>
    public IEnumerable<Finding> FindingsOf(Diagnostic diagnostic, CancellationToken cancellation) =>
        from unit in Graph.Units.Units
        from finding in Graph.FindingsOf(unit)
        where finding.Rule.Id == diagnostic.Id
        let type = Graph.TypeOf(unit)
        where type is not null && Matches(FindingLocations.ToDiagnostic(finding, type, Graph.Trees, cancellation), diagnostic)
        select finding;

    /// <summary>The text changes that make the units of the project what is given, or null if that cannot be done.</summary>
    public List<(SyntaxTree Tree, TextChange Change)>? ChangesOf(UnitSet after, CancellationToken cancellation)
    {
        var changes = new List<(SyntaxTree, TextChange)>();
        for (var index = 0; index < after.Units.Count; index++)
        {
            var (before, unit) = (Graph.Units.Units[index], after.Units[index]);
            if (ReferenceEquals(before, unit) || before.Settings == unit.Settings)
            {
                continue;
            }

            if (UnitChanges.Of(before, unit, Graph, compilation, cancellation) is not { } ofUnit)
            {
                return null;
            }

            if (ofUnit.Any(change => project.GetDocumentId(change.Tree) is null))
            {
                return null;
            }

            changes.AddRange(ofUnit);
        }

        return changes;
    }

    /// <summary>The solution after changes of this project's files, which it has as they were.</summary>
    public Solution Apply(Solution solution, List<(SyntaxTree Tree, TextChange Change)> changes)
    {
        foreach (var group in changes.GroupBy(change => change.Tree))
        {
            // Where text is put in front of what is removed, the new text comes first.
            var sorted = group.Select(change => change.Change)
                .OrderBy(change => change.Span.Start)
                .ThenBy(change => change.Span.Length);
            if (project.GetDocumentId(group.Key) is { } document)
            {
                solution = solution.WithDocumentText(document, group.Key.GetText().WithChanges(sorted));
            }
        }

        return solution;
    }

    private static bool Matches(Diagnostic found, Diagnostic wanted) =>
        found.Location.SourceSpan == wanted.Location.SourceSpan
        && found.Location.SourceTree?.FilePath == wanted.Location.SourceTree?.FilePath
        && found.GetMessage(System.Globalization.CultureInfo.InvariantCulture) == wanted.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
}
