using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PodDsl.Symbols;

/// <summary>An attribute on a type or a field: what the compiler says of it, or what follows from an attribute of the same shape.</summary>
/// <param name="data">The compiler's own; null if it was not asked.</param>
/// <param name="syntax">Where it stands; null if the compiler has to be asked.</param>
public sealed class AppliedAttribute(AttributeData? data, AttributeSyntax? syntax)
{
    /// <summary>Its class; of a generic attribute that was read by its shape, the definition.</summary>
    internal INamedTypeSymbol? Class { get; private init; }

    /// <summary>The types between its angle brackets.</summary>
    internal ImmutableArray<ITypeSymbol> TypeArguments { get; private init; } = [];

    internal IMethodSymbol? Constructor { get; private init; }

    /// <summary>What its arguments are, as the compiler has them.</summary>
    internal AttributeValues Values
    {
        get => field ??= AttributeValues.From(this, data!);
        private set;
    }

    /// <summary>True if its shape told what its arguments are, so that none of them leads to a generated name.</summary>
    internal bool IsRead => data is null;

    internal SyntaxTree? Tree => syntax?.SyntaxTree ?? data?.ApplicationSyntaxReference?.SyntaxTree;

    internal TextSpan Span => syntax?.Span ?? data?.ApplicationSyntaxReference?.Span ?? default;

    internal static ImmutableArray<AppliedAttribute> From(ImmutableArray<AttributeData> attributes)
    {
        if (attributes.IsEmpty)
        {
            return [];
        }

        var applied = ImmutableArray.CreateBuilder<AppliedAttribute>(attributes.Length);
        foreach (var attribute in attributes)
        {
            applied.Add(From(attribute));
        }

        return applied.MoveToImmutable();
    }

    /// <summary>One that the compiler has bound.</summary>
    internal static AppliedAttribute From(AttributeData data) => new(data, null)
    {
        Class = data.AttributeClass,
        TypeArguments = data.AttributeClass?.TypeArguments ?? [],
        Constructor = data.AttributeConstructor,
    };

    /// <summary>One whose class and arguments follow from its shape.</summary>
    internal static AppliedAttribute Of(
        AttributeSyntax syntax, IMethodSymbol constructor, ImmutableArray<ITypeSymbol> typeArguments, ArgumentValue[] arguments, KeyValuePair<string, ArgumentValue>[] named)
    {
        var attribute = new AppliedAttribute(null, syntax) { Class = constructor.ContainingType, TypeArguments = typeArguments, Constructor = constructor };
        attribute.Values = new AttributeValues(attribute, constructor, arguments, named, IsBroken: false);
        return attribute;
    }

    /// <summary>True if nothing can tell the two apart: where they stand does not count.</summary>
    internal bool IsSame(AppliedAttribute other) =>
        SymbolEqualityComparer.Default.Equals(Class?.OriginalDefinition, other.Class?.OriginalDefinition)
        && SymbolEqualityComparer.Default.Equals(Constructor?.OriginalDefinition, other.Constructor?.OriginalDefinition)
        && TypeArguments.AsEnumerable().SequenceEqual(other.TypeArguments, SymbolEqualityComparer.Default)
        && Values.IsBroken == other.Values.IsBroken
        && ArgumentValue.AreSame(Values.Arguments, other.Values.Arguments)
        && Values.Named.Select(static named => named.Key).SequenceEqual(other.Values.Named.Select(static named => named.Key))
        && ArgumentValue.AreSame([.. Values.Named.Select(static named => named.Value)], [.. other.Values.Named.Select(static named => named.Value)]);

    internal AttributeSyntax? Syntax(CancellationToken cancellation) =>
        syntax ?? data?.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax;
}
