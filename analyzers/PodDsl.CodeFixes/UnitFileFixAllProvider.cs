using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace PodDsl.CodeFixes;

/// <summary>Mends all findings of a rule in the hand-written unit files of a project, as one run of <c>poddsl lint --fix</c> does.</summary>
internal sealed class UnitFileFixAllProvider : FixAllProvider
{
    public static readonly UnitFileFixAllProvider Instance = new();

    /// <summary>Not those of a document: Roslyn names only documents with sources here. A fix of its own mends those of a file.</summary>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) => Task.FromResult<CodeAction?>(
        CodeAction.Create("Fix all", cancellation => FixAsync(fixAllContext, cancellation), fixAllContext.CodeActionEquivalenceKey));

    private static async Task<Solution> FixAsync(FixAllContext context, CancellationToken cancellation)
    {
        var key = context.CodeActionEquivalenceKey ?? "";
        key = key.EndsWith(UnitFileFixProvider.WholeFile, StringComparison.Ordinal) ? key.Substring(0, key.Length - UnitFileFixProvider.WholeFile.Length) : key;
        var solution = context.Solution;
        foreach (var id in context.Scope == FixAllScope.Solution ? context.Solution.ProjectIds : [context.Project.Id])
        {
            if (context.Solution.GetProject(id) is { Language: LanguageNames.CSharp } project
                && await ProjectUnits.ReadAsync(project, cancellation).ConfigureAwait(false) is { Files: var files })
            {
                solution = await files.ApplyAsync(solution, files.MendAll(context.DiagnosticIds, key, path: null, cancellation), cancellation).ConfigureAwait(false);
            }
        }

        return solution;
    }
}
