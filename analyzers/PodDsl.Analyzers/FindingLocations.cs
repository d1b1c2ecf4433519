using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;
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
        Finding finding, INamedTypeSymbol type, SourceTrees trees, ProjectUnitFiles files, CancellationToken cancellation)
    {
        var additional = new List<Location>();
        var primary = FindWithin(finding.Source, type, trees) is { } own
            ? Narrow(own, finding, type, cancellation)
            : null;
        if (primary is null)
        {
            primary = type.Locations[0];
            AddIfFound(additional, finding.Source, trees, files);
        }

        foreach (var source in finding.Related)
        {
            AddIfFound(additional, source, trees, files);
        }

        DiagnosticSeverity? severity = finding.IsToldElsewhere ? DiagnosticSeverity.Info : finding.IsCertain ? DiagnosticSeverity.Error : null;
        return Create(Descriptors.Of(finding.Rule), finding, primary, additional, Language.CSharp, severity);
    }

    /// <summary>The diagnostic of a finding in a hand-written unit file, at its line, or null if that is in no file of the project, or the rule is off there.</summary>
    public static Diagnostic? ToDiagnostic(Finding finding, SourceTrees trees, ProjectUnitFiles files, UnitFileSeverities severities)
    {
        if (files.Find(finding.Source) is not { } primary || severities.Of(finding.Rule, finding.Source.File) is not { } severity)
        {
            return null;
        }

        var additional = new List<Location>();
        foreach (var source in finding.Related)
        {
            AddIfFound(additional, source, trees, files);
        }

        var effective = finding.IsToldElsewhere ? DiagnosticSeverity.Info
            : finding.IsCertain && severity == finding.Rule.Severity ? DiagnosticSeverity.Error
            : Descriptors.SeverityOf(severity);
        return Create(Descriptors.OfFile(finding.Rule), finding, primary, additional, Language.UnitFile, effective);
    }

    private static Diagnostic Create(
        DiagnosticDescriptor descriptor, Finding finding, Location primary, List<Location> additional, Language language, DiagnosticSeverity? severity)
    {
        var arguments = finding.ArgumentsIn(language);
        return severity is { } effective
            ? Diagnostic.Create(descriptor, primary, effective, additional, properties: null, arguments)
            : Diagnostic.Create(descriptor, primary, additional, arguments);
    }

    private static void AddIfFound(List<Location> locations, SourceSpan source, SourceTrees trees, ProjectUnitFiles files)
    {
        if ((trees.Find(source) ?? files.Find(source)) is { } location)
        {
            locations.Add(location);
        }
    }

    private static Location? FindWithin(SourceSpan source, INamedTypeSymbol type, SourceTrees trees) =>
        trees.Find(source) is { } location
        && type.DeclaringSyntaxReferences.Any(reference => reference.SyntaxTree == location.SourceTree && reference.Span.Contains(location.SourceSpan))
            ? location
            : null;

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
    private static AppliedAttribute? AttributeAt(Location location, INamedTypeSymbol type)
    {
        foreach (var attribute in AppliedAttributes.Of(type).Concat(type.GetMembers().OfType<IFieldSymbol>().SelectMany(static field => AppliedAttributes.Of(field))))
        {
            if (attribute.Tree == location.SourceTree && attribute.Span == location.SourceSpan)
            {
                return attribute;
            }
        }

        return null;
    }
}
