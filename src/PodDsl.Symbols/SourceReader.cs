using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using PodDsl.Core.Primitives;

namespace PodDsl.Symbols;

/// <summary>Places in the source, or none if the reading must not depend on them.</summary>
internal sealed class SourceReader(SourceTrees? trees, CancellationToken cancellation)
{
    public SourceSpan Of(AppliedAttribute attribute) =>
        trees is not null && attribute.Tree is { } tree
            ? SpanOf(tree, attribute.Span)
            : SourceSpan.None;

    /// <summary>The name of an attribute, without its arguments.</summary>
    public SourceSpan OfName(AppliedAttribute attribute) =>
        trees is not null && attribute.Syntax(cancellation) is { Name: var name }
            ? SpanOf(name.SyntaxTree, name.Span)
            : SourceSpan.None;

    /// <summary>The name of a declaration.</summary>
    public SourceSpan Of(ISymbol symbol) =>
        trees is not null && symbol.Locations.FirstOrDefault(location => location.IsInSource) is { SourceTree: { } tree } location
            ? SpanOf(tree, location.SourceSpan)
            : SourceSpan.None;

    /// <summary>The argument of a parameter, by its position or its name; otherwise the whole attribute.</summary>
    public SourceSpan OfArgument(AppliedAttribute attribute, string parameter) =>
        trees is not null && AttributeSources.Argument(attribute, parameter, cancellation) is { } argument
            ? SpanOf(argument.SyntaxTree, argument.Span)
            : Of(attribute);

    /// <summary>The type argument; otherwise the whole attribute.</summary>
    public SourceSpan OfTypeArgument(AppliedAttribute attribute) =>
        trees is not null && AttributeSources.TypeArgument(attribute, cancellation) is { } type
            ? SpanOf(type.SyntaxTree, type.Span)
            : Of(attribute);

    public SourceSpan Of(SyntaxTree tree, TextSpan span) => trees is null ? SourceSpan.None : SpanOf(tree, span);

    private SourceSpan SpanOf(SyntaxTree tree, TextSpan span) => trees?.PlaceOf(tree, span) ?? SourceSpan.None;
}
