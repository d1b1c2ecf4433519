using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PodDsl.Core.Findings;

namespace PodDsl.CodeFixes;

/// <summary>Offers the fixes that change what runs, in hand-written unit files. Somebody decides on each by itself, so none is offered for all findings.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnitFileDecisionCodeFixProvider), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)]), Shared]
public sealed class UnitFileDecisionCodeFixProvider : UnitFileFixProvider
{
    public override FixAllProvider? GetFixAllProvider() => null;

    private protected override bool Offers(FixKind kind) => kind.IsDecision;
}
