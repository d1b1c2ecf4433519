using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.Catalogue;

namespace PodDsl.CodeFixes;

/// <summary>
/// Offers the attribute where somebody wrote a key of unit files: <c>[CpuQuota]</c> for <c>[CPUQuota]</c>,
/// <c>[Publish]</c> for <c>[PublishPort]</c>. The compiler itself says that there is no such attribute.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AttributeSpellingCodeFixProvider)), Shared]
public sealed class AttributeSpellingCodeFixProvider : CodeFixProvider
{
    private const string TypeNotFound = "CS0246";

    /// <summary>The start of the equivalence keys; the name of the attribute follows.</summary>
    public const string EquivalenceKey = "SpellAttribute";

    private static readonly ILookup<string, string> Attributes = Options.All
        .SelectMany(static row => new[] { (Spelling: row.Name, row.Attribute), (Spelling: row.Attribute, row.Attribute) })
        .Distinct()
        .ToLookup(static pair => pair.Spelling, static pair => pair.Attribute, StringComparer.OrdinalIgnoreCase);

    public override ImmutableArray<string> FixableDiagnosticIds => [TypeNotFound];

    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || root.FindNode(context.Span).FirstAncestorOrSelf<SimpleNameSyntax>() is not { } name
            || name.FirstAncestorOrSelf<AttributeSyntax>() is not { } attribute || !attribute.Name.Contains(name)
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var known = Attributes[name.Identifier.ValueText]
            .Distinct(StringComparer.Ordinal)
            .Where(candidate => !model.LookupNamespacesAndTypes(name.SpanStart, name: candidate + "Attribute").IsEmpty);
        foreach (var candidate in known)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    $"Write [{candidate}]",
                    _ => Task.FromResult(context.Document.WithSyntaxRoot(root.ReplaceNode(name, Spell(name, candidate)))),
                    EquivalenceKey + candidate),
                context.Diagnostics);
        }
    }

    private static SimpleNameSyntax Spell(SimpleNameSyntax name, string attribute) =>
        name.WithIdentifier(SyntaxFactory.Identifier(attribute).WithTriviaFrom(name.Identifier));
}
