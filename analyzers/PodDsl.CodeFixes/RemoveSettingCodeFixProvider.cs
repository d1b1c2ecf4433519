using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Symbols;

namespace PodDsl.CodeFixes;

/// <summary>Removes an attribute that its kind of unit does not have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveSettingCodeFixProvider)), Shared]
public sealed class RemoveSettingCodeFixProvider : CodeFixProvider
{
    public const string EquivalenceKey = "RemoveSetting";

    public override ImmutableArray<string> FixableDiagnosticIds => [LanguageRules.NotApplicable.Id];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        if (root?.FindNode(context.Span) is not AttributeSyntax attribute || attribute.Span != context.Span)
        {
            return;
        }

        context.RegisterCodeFix(
            CodeAction.Create(
                $"Remove [{attribute.Name}]",
                async cancellation =>
                {
                    var text = await context.Document.GetTextAsync(cancellation).ConfigureAwait(false);
                    return context.Document.WithText(text.WithChanges(UnitChanges.Removal(attribute)));
                },
                EquivalenceKey),
            context.Diagnostics);
    }
}
