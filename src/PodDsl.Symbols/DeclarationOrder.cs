using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>
/// The declarations in the parts of a type, in an order that does not depend on the order of files for the compiler: by path, and within a
/// file from top to bottom.
/// </summary>
internal static class DeclarationOrder
{
    /// <summary>As the compiler has bound them.</summary>
    public static ImmutableArray<AttributeData> AttributesOf(INamedTypeSymbol type)
    {
        var attributes = type.GetAttributes();
        return IsInOnePlace(type)
            ? attributes
            : Sort(attributes, static attribute => attribute.ApplicationSyntaxReference);
    }

    public static ImmutableArray<ISymbol> MembersOf(INamedTypeSymbol type)
    {
        var members = type.GetMembers();
        return IsInOnePlace(type)
            ? members
            : Sort(members, static member => member.DeclaringSyntaxReferences.FirstOrDefault());
    }

    private static bool IsInOnePlace(INamedTypeSymbol type) => type.DeclaringSyntaxReferences.Length < 2;

    private static ImmutableArray<T> Sort<T>(IEnumerable<T> items, Func<T, SyntaxReference?> placeOf) =>
        [.. items
            .OrderBy(item => placeOf(item)?.SyntaxTree.FilePath ?? "", StringComparer.Ordinal)
            .ThenBy(item => placeOf(item)?.Span.Start ?? 0)];
}
