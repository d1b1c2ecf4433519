using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PodDsl.Analyzers;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Symbols;

namespace PodDsl.CodeFixes;

/// <summary>The units of a project in an editor, and changes of their source.</summary>
internal sealed class ProjectUnits(Project project, Compilation compilation, UnitGraph graph)
{
    /// <summary>Two providers ask for the same project, one after the other.</summary>
    private static readonly ConditionalWeakTable<Project, ProjectUnits> Known = new();

    public UnitGraph Graph { get; } = graph;

    /// <summary>Its hand-written unit files.</summary>
    public UnitFileFixes Files { get; } = new(project, graph);

    public static async Task<ProjectUnits?> ReadAsync(Project project, CancellationToken cancellation)
    {
        if (Known.TryGetValue(project, out var known))
        {
            return known;
        }

        if (await project.GetCompilationAsync(cancellation).ConfigureAwait(false) is not { } compilation)
        {
            return null;
        }

        var settings = BuildSettings.Read(project.AnalyzerOptions, cancellation);
        var units = new ProjectUnits(project, compilation, UnitGraph.Build(compilation, settings, ProjectUnitFiles.Read(project.AnalyzerOptions, cancellation), cancellation));
        return Known.GetValue(project, _ => units);
    }

    /// <summary>The unit that a declaration makes by itself, or null: there is none, or other parts of it would be left.</summary>
    public Unit? UnitAt(TypeDeclarationSyntax declaration, CancellationToken cancellation) =>
        compilation.GetSemanticModel(declaration.SyntaxTree).GetDeclaredSymbol(declaration, cancellation) is INamedTypeSymbol type
        && type.DeclaringSyntaxReferences.Count(reference => project.GetDocument(reference.SyntaxTree) is not (null or SourceGeneratedDocument)) == 1
        && HostReader.DeclaredName(type) is var name
            ? Graph.Units.Units.FirstOrDefault(unit => unit.DeclaredName == name)
            : null;

    /// <summary>The findings that a diagnostic stands for.</summary>
    public IEnumerable<Finding> FindingsOf(Diagnostic diagnostic, CancellationToken cancellation) =>
        from finding in Graph.FindingsIn(cancellation)
        where finding.Rule.Id == diagnostic.Id
        let type = Graph.TypeOf(finding.Unit)
        where type is not null && Matches(FindingLocations.ToDiagnostic(finding, type, Graph.Trees, Graph.Files, cancellation), diagnostic)
        select finding;

    /// <summary>The text changes that turn units of the project into the given ones, or null if that is impossible.</summary>
    public List<(SyntaxTree Tree, TextChange Change)>? ChangesOf(UnitSet units, UnitSet after, CancellationToken cancellation) =>
        ChangesOf(units.Units.Zip(after.Units, static (before, unit) => (before, unit)), cancellation);

    /// <summary>The same for the units of all hosts, which come in the order of those of the graph.</summary>
    public List<(SyntaxTree Tree, TextChange Change)>? ChangesOf(IReadOnlyList<JudgedSet> after, CancellationToken cancellation) => ChangesOf(
        Graph.JudgedSets.Zip(after, static (before, set) => (Before: before, Set: set))
            .Where(static pair => !pair.Set.IsOfWholeHost)
            .SelectMany(static pair => pair.Before.Units.Units.Zip(pair.Set.Units.Units, static (before, unit) => (before, unit))),
        cancellation);

    private List<(SyntaxTree Tree, TextChange Change)>? ChangesOf(IEnumerable<(Unit Before, Unit After)> pairs, CancellationToken cancellation)
    {
        var changes = new List<(SyntaxTree, TextChange)>();
        var constants = new NamedConstants(project, compilation, cancellation);
        foreach (var (before, unit) in pairs)
        {
            cancellation.ThrowIfCancellationRequested();
            if (ReferenceEquals(before, unit) || before.Settings == unit.Settings)
            {
                continue;
            }

            if (UnitChanges.Of(before, unit, Graph, compilation, constants, cancellation) is not { } ofUnit)
            {
                return null;
            }

            if (ofUnit.Any(change => project.GetDocumentId(change.Tree) is null))
            {
                return null;
            }

            changes.AddRange(ofUnit);
        }

        if (constants.Changes() is not { } ofConstants)
        {
            return null;
        }

        changes.AddRange(ofConstants);

        // A record that runs on several hosts changes once.
        return [.. changes.Distinct()];
    }

    /// <summary>The solution after changes of this project's files.</summary>
    public Solution Apply(Solution solution, List<(SyntaxTree Tree, TextChange Change)> changes)
    {
        foreach (var group in changes.GroupBy(change => change.Tree))
        {
            // New text at the start of removed text comes first.
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
