using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;

namespace PodDsl.CodeFixes;

/// <summary>Offers the fixes of the rules as changes of attributes.</summary>
public abstract class UnitFixProvider : CodeFixProvider
{
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; } =
        [.. UnitRules.All.SelectMany(rule => rule.Descriptors).Concat(SetRules.All.SelectMany(rule => rule.Descriptors)).Select(rule => rule.Id).Distinct()];

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        if (await ProjectUnits.ReadAsync(project, context.CancellationToken).ConfigureAwait(false) is not { } units)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            var fixes = units.FindingsOf(diagnostic, context.CancellationToken).SelectMany(finding => finding.Fixes.Select(fix => (Set: units.Graph.SetOf(finding), Fix: fix)));
            foreach (var (set, fix) in fixes.Where(offer => Offers(offer.Fix.Kind)))
            {
                // A fix that is impossible, or that changes nothing, is not offered.
                if (units.ChangesOf(set, fix.Apply(set.With(context.CancellationToken)), context.CancellationToken) is { Count: > 0 } changes)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(fix.LabelIn(Language.CSharp), _ => Task.FromResult(units.Apply(project.Solution, changes)), fix.Key),
                        diagnostic);
                }
            }
        }
    }

    /// <summary>True if this provider offers fixes of that kind.</summary>
    private protected abstract bool Offers(FixKind kind);
}
