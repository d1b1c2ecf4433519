using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.Model;

namespace PodDsl.Symbols;

/// <summary>Where things stand in the source, or nowhere if the reading must not depend on that.</summary>
internal sealed class SourceReader(bool isEnabled, CancellationToken cancellation)
{
    public SourceSpan Of(AttributeData attribute) =>
        isEnabled && attribute.ApplicationSyntaxReference is { } reference
            ? new SourceSpan(reference.SyntaxTree.FilePath, reference.Span.Start, reference.Span.Length)
            : SourceSpan.None;

    /// <summary>The name of a declaration.</summary>
    public SourceSpan Of(ISymbol symbol) =>
        isEnabled && symbol.Locations.FirstOrDefault(location => location.IsInSource) is { SourceTree: { } tree } location
            ? new SourceSpan(tree.FilePath, location.SourceSpan.Start, location.SourceSpan.Length)
            : SourceSpan.None;

    /// <summary>The argument of a parameter, by its place or its name; else the whole attribute.</summary>
    public SourceSpan OfArgument(AttributeData attribute, string parameter)
    {
        if (!isEnabled
            || attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) is not AttributeSyntax syntax
            || syntax.ArgumentList is not { } list)
        {
            return Of(attribute);
        }

        var position = attribute.AttributeConstructor?.Parameters
            .FirstOrDefault(candidate => candidate.Name == parameter)?.Ordinal ?? -1;
        for (var index = 0; index < list.Arguments.Count; index++)
        {
            var argument = list.Arguments[index];
            var name = argument.NameEquals?.Name.Identifier.ValueText ?? argument.NameColon?.Name.Identifier.ValueText;
            if (name == parameter || (name is null && index == position))
            {
                return new SourceSpan(syntax.SyntaxTree.FilePath, argument.SpanStart, argument.Span.Length);
            }
        }

        return Of(attribute);
    }
}
