using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.Findings;
using PodDsl.Symbols;

namespace PodDsl.CodeFixes;

/// <summary>Derives a type that has settings from a kind of unit that has them all; makes a class a record.</summary>
internal static class BaseAddition
{
    /// <summary>The key of the action for a kind of unit.</summary>
    public static string EquivalenceKey(string kind) => "AddBase." + kind;

    /// <summary>The kinds of unit that have all of the settings.</summary>
    public static IReadOnlyList<string> KindsOf(Diagnostic diagnostic) =>
        diagnostic.Properties.TryGetValue(StrayAttributes.KindsProperty, out var kinds) && kinds is not null
            ? kinds.Split([','], StringSplitOptions.RemoveEmptyEntries)
            : [];

    public static void Offer(CodeFixContext context, Diagnostic diagnostic, string kind, FixClass fixClass) => context.RegisterCodeFix(
        CodeAction.Create(
            FixKind.Label("Derive from " + kind, fixClass),
            cancellation => AddBaseAsync(context.Document, diagnostic, kind, cancellation),
            EquivalenceKey(kind)),
        diagnostic);

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
            // The base record comes before the interfaces.
            return record.WithBaseList(list.WithTypes(SyntaxFactory.SeparatedList(
                list.Types.Insert(0, @base),
                list.Types.GetSeparators().Prepend(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space)))));
        }

        // Trivia after the name, such as the end of its line, moves after the base.
        var last = record.ParameterList?.CloseParenToken ?? record.TypeParameterList?.GreaterThanToken ?? record.Identifier;
        var trailing = last.TrailingTrivia;
        return record
            .ReplaceToken(last, last.WithTrailingTrivia(SyntaxFactory.Space))
            .WithBaseList(SyntaxFactory.BaseList(
                SyntaxFactory.Token(SyntaxKind.ColonToken).WithTrailingTrivia(SyntaxFactory.Space),
                SyntaxFactory.SingletonSeparatedList<BaseTypeSyntax>(@base.WithTrailingTrivia(trailing))));
    }
}
