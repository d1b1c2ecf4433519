using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PodDsl.Core.Findings;
using PodDsl.Symbols;

namespace PodDsl.CodeFixes;

/// <summary>
/// Offers each of several kinds of unit that have all settings of a type. Only the author knows the right one, so it is not offered for all
/// findings at once.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ChooseBaseCodeFixProvider)), Shared]
public sealed class ChooseBaseCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [LanguageRules.NoUnit.Id];

    public override FixAllProvider? GetFixAllProvider() => null;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            var kinds = BaseAddition.KindsOf(diagnostic);
            foreach (var kind in kinds.Where(_ => kinds.Count > 1))
            {
                BaseAddition.Offer(context, diagnostic, kind, FixClass.Decision);
            }
        }

        return Task.CompletedTask;
    }
}
