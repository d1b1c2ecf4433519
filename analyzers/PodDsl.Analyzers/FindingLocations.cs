using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;
using PodDsl.Core.Writers;
using PodDsl.Symbols;

namespace PodDsl.Analyzers;

/// <summary>Puts findings at places in the source.</summary>
public static class FindingLocations
{
    /// <summary>
    /// The diagnostic of a finding. Its location is within the record itself, since an editor shows no others; an attribute of a base
    /// record or an interface that causes it is an additional location.
    /// </summary>
    public static Diagnostic ToDiagnostic(
        Finding finding, INamedTypeSymbol type, SourceTrees trees, CancellationToken cancellation)
    {
        var additional = new List<Location>();
        var primary = FindWithin(finding.Source, type, trees) is { } own
            ? Narrow(own, finding, type, cancellation)
            : null;
        if (primary is null)
        {
            primary = type.Locations[0];
            AddIfFound(additional, finding.Source, trees);
        }

        foreach (var source in finding.AdditionalSources)
        {
            AddIfFound(additional, source, trees);
        }

        return Diagnostic.Create(
            Descriptors.Of(finding.Rule), primary, additional, [.. finding.Arguments.Select(static argument => argument.In(Language.CSharp))]);
    }

    private static void AddIfFound(List<Location> locations, SourceSpan source, SourceTrees trees)
    {
        if (!source.IsNone && trees.Find(source.File) is { } tree && source.Start + source.Length <= tree.Length)
        {
            locations.Add(Location.Create(tree, new TextSpan(source.Start, source.Length)));
        }
    }

    private static Location? FindWithin(SourceSpan source, INamedTypeSymbol type, SourceTrees trees)
    {
        if (source.IsNone || trees.Find(source.File) is not { } tree)
        {
            return null;
        }

        var span = new TextSpan(source.Start, source.Length);
        return type.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == tree && reference.Span.Contains(span))
            ? Location.Create(tree, span)
            : null;
    }

    /// <summary>The argument at fault, if that is known; otherwise the whole attribute.</summary>
    private static Location Narrow(Location location, Finding finding, INamedTypeSymbol type, CancellationToken cancellation)
    {
        var isUnwritable = finding.Rule == WriterRules.NotExpressible;
        if ((finding.Parameter is null && !isUnwritable) || AttributeAt(location, type) is not { } attribute)
        {
            return location;
        }

        AttributeArgumentSyntax? argument = finding.Parameter is { } parameter
            ? AttributeSources.Argument(attribute, parameter, cancellation)
            : AttributeSources.UnusualArgument(attribute, cancellation);
        return argument?.GetLocation() ?? location;
    }

    /// <summary>An attribute of the record or of one of its constants.</summary>
    private static AttributeData? AttributeAt(Location location, INamedTypeSymbol type)
    {
        foreach (var symbol in type.GetMembers().OfType<IFieldSymbol>().Prepend<ISymbol>(type))
        {
            foreach (var attribute in symbol.GetAttributes())
            {
                if (attribute.ApplicationSyntaxReference is { } reference
                    && reference.SyntaxTree == location.SourceTree
                    && reference.Span == location.SourceSpan)
                {
                    return attribute;
                }
            }
        }

        return null;
    }
}
