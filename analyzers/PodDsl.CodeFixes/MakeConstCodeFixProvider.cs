using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.Findings;
using PodDsl.Symbols;

namespace PodDsl.CodeFixes;

/// <summary>Makes the field of a variable constant, if its value is a constant.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MakeConstCodeFixProvider)), Shared]
public sealed class MakeConstCodeFixProvider : CodeFixProvider
{
    public const string EquivalenceKey = "MakeConst";

    private static readonly SyntaxKind[] Replaced = [SyntaxKind.StaticKeyword, SyntaxKind.ReadOnlyKeyword];

    public override ImmutableArray<string> FixableDiagnosticIds => [LanguageRules.NotConstant.Id];

    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(
        static async (context, document, diagnostics) =>
            await MakeConstAsync(document, diagnostics, context.CancellationToken).ConfigureAwait(false));

    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (FieldOf(root, diagnostic) is { } field && CanBeConst(field, model, context.CancellationToken))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        FixKind.Label("Make the field const", FixClass.Equal),
                        cancellation => MakeConstAsync(context.Document, [diagnostic], cancellation)!,
                        EquivalenceKey),
                    diagnostic);
            }
        }
    }

    private static async Task<Document?> MakeConstAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model)
        {
            return document;
        }

        var fields = diagnostics
            .Select(diagnostic => FieldOf(root, diagnostic))
            .OfType<FieldDeclarationSyntax>()
            .Where(field => CanBeConst(field, model, cancellation))
            .Distinct();
        return document.WithSyntaxRoot(root.ReplaceNodes(fields, static (_, field) => WithConst(field)));
    }

    private static FieldDeclarationSyntax? FieldOf(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<FieldDeclarationSyntax>();

    private static bool CanBeConst(FieldDeclarationSyntax field, SemanticModel model, CancellationToken cancellation) =>
        !field.Modifiers.Any(SyntaxKind.VolatileKeyword)
        && !field.Modifiers.Any(SyntaxKind.RequiredKeyword)
        && model.GetTypeInfo(field.Declaration.Type, cancellation).Type is { SpecialType: not SpecialType.System_Object } type
        && (type.SpecialType is SpecialType.System_String or (>= SpecialType.System_Boolean and <= SpecialType.System_Double)
            || type.TypeKind == TypeKind.Enum)
        && field.Declaration.Variables.All(variable =>
            variable.Initializer is { Value: { } value } && model.GetConstantValue(value, cancellation) is { HasValue: true, Value: not null });

    private static FieldDeclarationSyntax WithConst(FieldDeclarationSyntax field)
    {
        var trivia = field.Modifiers.Count > 0 ? field.Modifiers[0].LeadingTrivia : field.Declaration.GetLeadingTrivia();
        var kept = field.Modifiers.Where(modifier => !Replaced.Any(kind => modifier.IsKind(kind))).ToList();
        kept.Add(SyntaxFactory.Token(SyntaxKind.ConstKeyword).WithTrailingTrivia(SyntaxFactory.Space));
        kept[0] = kept[0].WithLeadingTrivia(trivia);
        return field
            .WithDeclaration(field.Declaration.WithoutLeadingTrivia())
            .WithModifiers(SyntaxFactory.TokenList(kept));
    }
}
