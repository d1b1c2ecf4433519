using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Symbols;

namespace PodDsl.CodeFixes;

/// <summary>Derives a record that has settings from a kind of unit that has them all; makes a class a record.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AddBaseCodeFixProvider)), Shared]
public sealed class AddBaseCodeFixProvider : CodeFixProvider
{
    public override ImmutableArray<string> FixableDiagnosticIds => [LanguageRules.NoUnit.Id];

    /// <summary>The key of the action for a kind of unit.</summary>
    public static string EquivalenceKey(string kind) => "AddBase." + kind;

    /// <summary>Each edit is within a declaration of its own.</summary>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (!diagnostic.Properties.TryGetValue(StrayAttributes.KindsProperty, out var kinds) || kinds is null)
            {
                continue;
            }

            foreach (var kind in kinds.Split([','], StringSplitOptions.RemoveEmptyEntries))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Derive from " + kind,
                        cancellation => AddBaseAsync(context.Document, diagnostic, kind, cancellation),
                        EquivalenceKey(kind)),
                    diagnostic);
            }
        }

        return Task.CompletedTask;
    }

    private static async Task<Document> AddBaseAsync(Document document, Diagnostic diagnostic, string kind, CancellationToken cancellation)
    {
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || model.Compilation.GetTypeByMetadataName("PodDsl." + kind) is not { } type)
        {
            return document;
        }

        var name = SyntaxFactory.ParseTypeName(type.ToMinimalDisplayString(model, declaration.SpanStart));
        var record = WithBase(AsRecord(declaration), name);
        return document.WithSyntaxRoot(root.ReplaceNode(
            declaration,
            record.Modifiers.Any(SyntaxKind.PartialKeyword) ? record : MakePartialCodeFixProvider.WithPartial(record)));
    }

    private static RecordDeclarationSyntax AsRecord(TypeDeclarationSyntax declaration) =>
        declaration as RecordDeclarationSyntax
        ?? SyntaxFactory.RecordDeclaration(
            SyntaxKind.RecordDeclaration,
            declaration.AttributeLists,
            declaration.Modifiers,
            SyntaxFactory.Token(SyntaxKind.RecordKeyword).WithTriviaFrom(declaration.Keyword),
            classOrStructKeyword: default,
            declaration.Identifier,
            declaration.TypeParameterList,
            declaration.ParameterList,
            declaration.BaseList,
            declaration.ConstraintClauses,
            declaration.OpenBraceToken,
            declaration.Members,
            declaration.CloseBraceToken,
            declaration.SemicolonToken);

    private static RecordDeclarationSyntax WithBase(RecordDeclarationSyntax record, TypeSyntax name)
    {
        var @base = SyntaxFactory.SimpleBaseType(name);
        if (record.BaseList is { Types.Count: > 0 } list)
        {
            // The base record stands in front of the interfaces.
            return record.WithBaseList(list.WithTypes(SyntaxFactory.SeparatedList(
                list.Types.Insert(0, @base),
                list.Types.GetSeparators().Prepend(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space)))));
        }

        // What follows the name, such as the end of its line, follows the base then.
        var last = record.ParameterList?.CloseParenToken ?? record.TypeParameterList?.GreaterThanToken ?? record.Identifier;
        var trailing = last.TrailingTrivia;
        return record
            .ReplaceToken(last, last.WithTrailingTrivia(SyntaxFactory.Space))
            .WithBaseList(SyntaxFactory.BaseList(
                SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.SingletonSeparatedList<BaseTypeSyntax>(@base.WithTrailingTrivia(trailing))));
    }
}
