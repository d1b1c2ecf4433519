using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PodDsl.Core.Findings;

namespace PodDsl.CodeFixes;

/// <summary>Offers the fixes that leave everything that works as it is, in hand-written unit files: for one finding, for those of a file, or for all.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnitFileCodeFixProvider), DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)]), Shared]
public sealed class UnitFileCodeFixProvider : UnitFileFixProvider
{
    public override FixAllProvider GetFixAllProvider() => UnitFileFixAllProvider.Instance;

    private protected override bool Offers(FixKind kind) => !kind.IsDecision;
}
