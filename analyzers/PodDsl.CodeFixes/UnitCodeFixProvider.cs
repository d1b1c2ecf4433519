using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using PodDsl.Core.Findings;

namespace PodDsl.CodeFixes;

/// <summary>Offers the fixes that leave everything that works as it is, for one finding or for all.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnitCodeFixProvider)), Shared]
public sealed class UnitCodeFixProvider : UnitFixProvider
{
    public override FixAllProvider GetFixAllProvider() => UnitFixAllProvider.Instance;

    private protected override bool Offers(FixKind kind) => !kind.IsDecision;
}
