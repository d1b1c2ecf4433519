using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Primitives;

namespace PodDsl.CodeFixes;

/// <summary>Offers the fixes of the rules in hand-written unit files. They write what <c>poddsl lint --fix</c> writes.</summary>
/// <remarks>
/// Roslyn has such files as additional documents. Their endings are not named in the export, since only the build knows which files are units:
/// without a finding, nobody asks for a fix.
/// </remarks>
public abstract class UnitFileFixProvider : CodeFixProvider
{
    /// <summary>What stands behind the key of a fix for all findings of a file: Roslyn gives a fix of all no file that is no source.</summary>
    internal const string WholeFile = ":file";

    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } = [.. QuadletLint.Rules.Select(rule => rule.Id)];

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.TextDocument;
        if (document is not AdditionalDocument { FilePath: { } path }
            || await ProjectUnits.ReadAsync(document.Project, context.CancellationToken).ConfigureAwait(false) is not { Files: var files })
        {
            return;
        }

        var shown = files.ShownIn(path).ToList();
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var finding in shown.Where(other => IsSame(other.Diagnostic, diagnostic)).Select(other => other.Finding))
            {
                foreach (var fix in finding.Fixes.Where(fix => Offers(fix.Kind)))
                {
                    if (files.Mend(finding, fix, context.CancellationToken) is not { } texts)
                    {
                        continue;
                    }

                    Register(fix.LabelIn(Language.UnitFile), fix.Key, (solution, cancellation) => files.ApplyAsync(solution, texts, cancellation));
                    if (!fix.Kind.IsDecision && shown.Count(other => other.Finding.Rule == finding.Rule && other.Finding.Fixes.Any(same => same.Key == fix.Key)) > 1)
                    {
                        Register(
                            FixKind.Label($"All {finding.Rule.Id} in {document.Name}", fix.Kind.Class),
                            fix.Key + WholeFile,
                            (solution, cancellation) => files.ApplyAsync(solution, files.MendAll([finding.Rule.Id], fix.Key, finding.Source.File, cancellation), cancellation));
                    }
                }
            }

            void Register(string title, string key, Func<Solution, CancellationToken, Task<Solution>> apply) => context.RegisterCodeFix(
                CodeAction.Create(title, cancellation => apply(document.Project.Solution, cancellation), key),
                diagnostic);
        }
    }

    /// <summary>True if this provider offers fixes of that kind.</summary>
    private protected abstract bool Offers(FixKind kind);

    private static bool IsSame(Diagnostic found, Diagnostic wanted) =>
        found.Id == wanted.Id
        && found.Location.SourceSpan == wanted.Location.SourceSpan
        && found.GetMessage(System.Globalization.CultureInfo.InvariantCulture) == wanted.GetMessage(System.Globalization.CultureInfo.InvariantCulture);
}
