using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PodDsl.Core.Model;
using PodDsl.Core.Rules;

namespace PodDsl.Analyzers;

/// <summary>Puts findings at places in the source.</summary>
public static class FindingLocations
{
    /// <summary>
    /// The diagnostic of a finding. It stands within the record itself, since an editor shows no other ones; if its
    /// cause is an attribute of a base record or of an interface, that is an additional location.
    /// </summary>
    public static Diagnostic ToDiagnostic(
        Finding finding, INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var additional = new List<Location>();
        var primary = FindWithin(finding.Source, type);
        if (primary is null)
        {
            primary = type.Locations[0];
            AddIfFound(additional, Find(finding.Source, compilation));
        }
        else if (finding.Parameter is { } parameter)
        {
            primary = Narrow(primary, parameter, cancellation);
        }

        foreach (var source in finding.AdditionalSources)
        {
            AddIfFound(additional, Find(source, compilation));
        }

        return Diagnostic.Create(Descriptors.Of(finding.Rule), primary, additional, [.. finding.Arguments]);
    }

    private static void AddIfFound(List<Location> locations, Location? location)
    {
        if (location is not null)
        {
            locations.Add(location);
        }
    }

    private static Location? FindWithin(SourceSpan source, INamedTypeSymbol type)
    {
        var span = new TextSpan(source.Start, source.Length);
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (reference.SyntaxTree.FilePath == source.File && reference.Span.Contains(span))
            {
                return Location.Create(reference.SyntaxTree, span);
            }
        }

        return null;
    }

    private static Location? Find(SourceSpan source, Compilation compilation)
    {
        if (source.IsNone)
        {
            return null;
        }

        foreach (var tree in compilation.SyntaxTrees)
        {
            if (tree.FilePath == source.File && source.Start + source.Length <= tree.Length)
            {
                return Location.Create(tree, new TextSpan(source.Start, source.Length));
            }
        }

        return null;
    }

    /// <summary>The argument of a parameter, if the attribute has one for it.</summary>
    private static Location Narrow(Location attribute, string parameter, CancellationToken cancellation)
    {
        if (attribute.SourceTree?.GetRoot(cancellation).FindNode(attribute.SourceSpan) is not AttributeSyntax { ArgumentList: { } list } syntax)
        {
            return attribute;
        }

        var position = ParameterPositions.Of(syntax.Name.ToString(), parameter);
        for (var index = 0; index < list.Arguments.Count; index++)
        {
            var argument = list.Arguments[index];
            var name = argument.NameEquals?.Name.Identifier.ValueText ?? argument.NameColon?.Name.Identifier.ValueText;
            if (string.Equals(name, parameter, StringComparison.OrdinalIgnoreCase) || (name is null && index == position))
            {
                return argument.GetLocation();
            }
        }

        return attribute;
    }
}
