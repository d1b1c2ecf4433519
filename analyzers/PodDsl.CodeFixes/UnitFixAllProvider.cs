using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PodDsl.CodeFixes;

/// <summary>
/// Mends all findings of a rule. They are mended one after the other on the model, since two of them computed from the
/// same state could choose the same free range.
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
        var projects = context.Scope == FixAllScope.Solution ? context.Solution.ProjectIds : [context.Project.Id];
        var solution = context.Solution;
        foreach (var id in projects)
        {
            if (solution.GetProject(id) is not { } project
                || await ProjectUnits.ReadAsync(project, cancellation).ConfigureAwait(false) is not { } units)
            {
                continue;
            }

            var path = context.Scope == FixAllScope.Document ? context.Document?.FilePath ?? context.Document?.Name : null;
            var mended = units.Graph.Units;
            foreach (var rule in context.DiagnosticIds)
            {
                mended = FixApplication.ApplyAll(
                    mended,
                    units.Graph.Settings.Target,
                    rule,
                    context.CodeActionEquivalenceKey ?? "",
                    finding => path is null || finding.Unit?.Source.File == path);
            }

            if (units.ChangesOf(mended, cancellation) is { Count: > 0 } changes)
            {
                solution = units.Apply(changes);
            }
        }

        return solution;
    }
}
