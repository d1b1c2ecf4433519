using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.Findings;
using PodDsl.Symbols;

namespace PodDsl.CodeFixes;

/// <summary>Removes an attribute that its kind of unit does not have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RemoveSettingCodeFixProvider)), Shared]
public sealed class RemoveSettingCodeFixProvider : CodeFixProvider
{
    public const string EquivalenceKey = "RemoveSetting";

    public override ImmutableArray<string> FixableDiagnosticIds => [LanguageRules.NotApplicable.Id];

    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        static async (context, document, diagnostics) =>
            await RemoveAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (AttributeAt(root, diagnostic) is { } attribute)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        FixKind.Label($"Remove [{attribute.Name}]", FixClass.Equal),
                        cancellation => RemoveAsync(context.Document, [diagnostic], cancellation),
                        EquivalenceKey),
                    diagnostic);
            }
        }
    }

    private static async Task<Document> RemoveAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        var root = await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        var attributes = diagnostics.Select(diagnostic => AttributeAt(root, diagnostic)).OfType<AttributeSyntax>().Distinct();
        var changes = AttributeRemoval.Of(attributes).Select(removal => removal.Change).OrderBy(change => change.Span.Start);
        return document.WithText(text.WithChanges(changes));
    }

    /// <summary>The reported attribute; none if it belongs to a base record or an interface.</summary>
    private static AttributeSyntax? AttributeAt(SyntaxNode? root, Diagnostic diagnostic) =>
        root?.FindNode(diagnostic.Location.SourceSpan) is AttributeSyntax attribute
        && attribute.Span == diagnostic.Location.SourceSpan
            ? attribute
            : null;
}
