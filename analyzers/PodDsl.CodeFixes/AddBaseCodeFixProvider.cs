using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PodDsl.Core.Findings;
using PodDsl.Symbols;

namespace PodDsl.CodeFixes;

/// <summary>Derives a type that has settings from the one kind of unit that has them all.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddBaseCodeFixProvider)), Shared]
public sealed class AddBaseCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [LanguageRules.NoUnit.Id];

    /// <summary>The key of the action for a kind of unit.</summary>
    public static string EquivalenceKey(string kind) => BaseAddition.EquivalenceKey(kind);

    /// <summary>Each edit is within a declaration of its own.</summary>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (BaseAddition.KindsOf(diagnostic) is [var kind])
            {
                BaseAddition.Offer(context, diagnostic, kind, FixClass.Additive);
            }
        }

        return Task.CompletedTask;
    }
}
