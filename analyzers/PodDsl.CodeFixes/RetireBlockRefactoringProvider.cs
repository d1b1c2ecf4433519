using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PodDsl.Core.Model;
using PodDsl.Core.View;

namespace PodDsl.CodeFixes;

/// <summary>
/// Removes a record with an id block, and keeps its number from coming back. After a record is gone nobody can offer that any more.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(RetireBlockRefactoringProvider)), Shared]
public sealed class RetireBlockRefactoringProvider : CodeRefactoringProvider
{
    private const string Attribute = "RetiredIdBlock";

    public sealed override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, cancellation) = (context.Document, context.CancellationToken);
        if (await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not CompilationUnitSyntax root
            || root.FindNode(context.Span).FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || !IsAtHead(declaration, context.Span)
            || await ProjectUnits.ReadAsync(document.Project, cancellation).ConfigureAwait(false) is not { } units
            || units.UnitAt(declaration, cancellation) is not { } unit
            || !IdBlocks.Counts(unit) || IdBlocks.NumberOf(unit) is not { } number || number < 0
            || units.Graph.Units.Units.Any(other => other.DeclaredName != unit.DeclaredName && IdBlocks.SettingOf(other) is not null && IdBlocks.NumberOf(other) == number))
        {
            return;
        }

        var title = $"Remove '{unit.Name}' and retire id block {number.ToString(CultureInfo.InvariantCulture)}";
        context.RegisterRefactoring(CodeAction.Create(
            title, token => ApplyAsync(document, declaration, unit, number, token), nameof(RetireBlockRefactoringProvider)));
    }

    /// <summary>True at the attributes and the name of a record, not among its members.</summary>
    private static bool IsAtHead(TypeDeclarationSyntax declaration, TextSpan span) =>
        TextSpan.FromBounds(declaration.SpanStart, declaration.BaseList?.Span.End ?? declaration.Identifier.Span.End).Contains(span);

    private static async Task<Solution> ApplyAsync(
        Document document, TypeDeclarationSyntax declaration, Unit unit, long number, CancellationToken cancellation)
    {
        var solution = document.Project.Solution;
        var (place, last) = await PlaceAsync(document, cancellation).ConfigureAwait(false);
        var name = await NameAsync(place, last, cancellation).ConfigureAwait(false);
        var text = FormattableString.Invariant($"[assembly: {name}({number}, {SymbolDisplay.FormatLiteral(unit.Name, quote: true)})]");
        var removal = new TextChange(declaration.FullSpan, "");
        var lineBreak = (await place.GetTextAsync(cancellation).ConfigureAwait(false)).ToString().Contains("\r\n") ? "\r\n" : "\n";
        var addition = last == 0
            ? new TextChange(new TextSpan(0, 0), text + lineBreak + lineBreak)
            : new TextChange(new TextSpan(last, 0), lineBreak + text);
        if (place.Id == document.Id)
        {
            return await ChangeAsync(solution, document, [removal, addition], cancellation).ConfigureAwait(false);
        }

        solution = await ChangeAsync(solution, document, [removal], cancellation).ConfigureAwait(false);
        return await ChangeAsync(solution, place, [addition], cancellation).ConfigureAwait(false);
    }

    private static async Task<Solution> ChangeAsync(Solution solution, Document document, TextChange[] changes, CancellationToken cancellation)
    {
        var text = await document.GetTextAsync(cancellation).ConfigureAwait(false);
        return solution.WithDocumentText(document.Id, text.WithChanges(changes.OrderBy(static change => change.Span.Start)));
    }

    /// <summary>The file with the others of its kind, else that of the record; and the place after which the attribute goes, or 0 for the top.</summary>
    private static async Task<(Document Document, int After)> PlaceAsync(Document document, CancellationToken cancellation)
    {
        foreach (var candidate in document.Project.Documents.OrderBy(other => other.Id != document.Id))
        {
            if (await candidate.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is CompilationUnitSyntax root
                && root.AttributeLists.LastOrDefault(static list => list.Attributes.Any(static attribute => attribute.Name.ToString().Contains(Attribute))) is { } list)
            {
                return (candidate, list.Span.End);
            }
        }

        return await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is CompilationUnitSyntax own
            ? (document, own.AttributeLists.LastOrDefault()?.Span.End ?? own.Usings.LastOrDefault()?.Span.End ?? 0)
            : (document, 0);
    }

    /// <summary>The name by which the file knows the attribute.</summary>
    private static async Task<string> NameAsync(Document document, int position, CancellationToken cancellation) =>
        await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is { } model
        && model.LookupNamespacesAndTypes(position, name: Attribute + "Attribute").Length > 0
            ? Attribute
            : "PodDsl." + Attribute;
}
