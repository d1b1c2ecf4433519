using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;

namespace PodDsl.CodeFixes;

/// <summary>
/// Mends all findings of a rule, one after the other on the model, since two fixes from the same state could choose the same free range.
/// </summary>
internal sealed class UnitFixAllProvider : FixAllProvider
{
    public static readonly UnitFixAllProvider Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(
        CodeAction.Create(
            "Fix all",
            cancellation => FixAsync(fixAllContext, cancellation),
            fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> FixAsync(FixAllContext context, CancellationToken cancellation)
    {
        IReadOnlyList<ProjectId> projects = context.Scope == FixAllScope.Solution ? context.Solution.ProjectIds : [context.Project.Id];
        var solution = context.Solution;
        foreach (var id in projects)
        {
            if (context.Solution.GetProject(id) is not { } project)
            {
                continue;
            }

            var diagnostics = context is { Scope: FixAllScope.Document, Document: { } document }
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            if (diagnostics.IsEmpty
                || await ProjectUnits.ReadAsync(project, cancellation).ConfigureAwait(false) is not { } units)
            {
                continue;
            }

            // Mends only reported findings: those that a pragma or the scope leaves out stay.
            var wanted = new HashSet<(string, SourceSpan)>(diagnostics
                .SelectMany(diagnostic => units.FindingsOf(diagnostic, cancellation))
                .SelectMany(PlacesOf));
            var mended = units.Graph.JudgedSets;
            foreach (var rule in context.DiagnosticIds)
            {
                mended = FixApplication.ApplyAll(
                    mended,
                    rule,
                    context.CodeActionEquivalenceKey ?? "",
                    finding => PlacesOf(finding).Any(wanted.Contains),
                    changed => units.ChangesOf(changed, cancellation) is not null,
                    cancellation);
            }

            if (units.ChangesOf(mended, cancellation) is { Count: > 0 } changes)
            {
                solution = units.Apply(solution, changes);
            }
        }

        return solution;
    }

    private static IEnumerable<(string, SourceSpan)> PlacesOf(Finding finding) => finding.Places.Select(place => (place.Unit.DeclaredName, place.Source));
}
