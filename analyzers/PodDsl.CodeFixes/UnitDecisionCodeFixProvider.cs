using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PodDsl.Core.Findings;

namespace PodDsl.CodeFixes;

/// <summary>Offers the fixes that change what runs. Somebody decides on each by itself, so none is offered for all findings.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnitDecisionCodeFixProvider)), Shared]
public sealed class UnitDecisionCodeFixProvider : UnitFixProvider
{
    public override FixAllProvider? GetFixAllProvider() => null;

    private protected override bool Offers(FixKind kind) => kind.IsDecision;
}
