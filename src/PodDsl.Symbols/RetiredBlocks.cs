using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.Facts;
using PodDsl.Core.Primitives;

namespace PodDsl.Symbols;

/// <summary>The id blocks that a project and its references have retired.</summary>
/// <remarks>To ask an assembly for its attributes makes the compiler bind all of them, so it is only asked if a file has such a one.</remarks>
internal static class RetiredBlocks
{
    private static readonly ConditionalWeakTable<SyntaxTree, object> Known = new();
    private static readonly ConditionalWeakTable<MetadataReference, IReadOnlyList<RetiredIdBlock>> OfReferences = new();

    public static EquatableArray<RetiredIdBlock> Of(Compilation compilation, CancellationToken cancellation)
    {
        var own = compilation.SyntaxTrees.Any(tree => HasAny(tree, cancellation)) ? Read(compilation.Assembly) : [];
        return own.Concat(compilation.References.SelectMany(reference => Of(compilation, reference)))
            .Distinct()
            .OrderBy(static block => block.Number)
            .ThenBy(static block => block.Reason, StringComparer.Ordinal)
            .ToEquatableArray();
    }

    /// <summary>What an attribute says, or null if it is half-typed.</summary>
    public static RetiredIdBlock? Of(AppliedAttribute attribute) => attribute.Values.Arguments is [{ Value: long number }, ..] and var arguments
        ? new RetiredIdBlock(number, arguments.ElementAtOrDefault(1)?.Text ?? "")
        : null;

    private static IReadOnlyList<RetiredIdBlock> Of(Compilation compilation, MetadataReference reference) =>
        OfReferences.GetValue(reference, _ =>
            compilation.GetAssemblyOrModuleSymbol(reference) is IAssemblySymbol assembly && ReferencedUnits.UsesPodDsl(assembly) ? Read(assembly) : []);

    private static List<RetiredIdBlock> Read(IAssemblySymbol assembly) =>
    [
        .. assembly.GetAttributes()
            .Where(static attribute => WellKnown.IsAttribute(attribute.AttributeClass, WellKnown.RetiredIdBlock))
            .Select(static attribute => Of(AppliedAttribute.From(attribute)))
            .OfType<RetiredIdBlock>(),
    ];

    private static bool HasAny(SyntaxTree tree, CancellationToken cancellation) => (bool)Known.GetValue(
        tree,
        asked => asked.GetRoot(cancellation) is CompilationUnitSyntax unit && unit.AttributeLists.Any(static list =>
            list.Target?.Identifier.IsKind(SyntaxKind.AssemblyKeyword) == true
            && list.Attributes.Any(static attribute => attribute.Name.ToString().IndexOf(WellKnown.RetiredIdBlock, StringComparison.Ordinal) >= 0)));
}
