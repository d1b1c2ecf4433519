using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PodDsl.Core.Findings;
using PodDsl.Symbols;

namespace PodDsl.Analyzers;

/// <summary>The rules as Roslyn knows them.</summary>
public static class Descriptors
{
    private static readonly Dictionary<string, DiagnosticDescriptor> ById =
        RuleDescriptors.All.ToDictionary(rule => rule.Id, Create, StringComparer.Ordinal);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [.. ById.Values.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    public static DiagnosticDescriptor Of(RuleDescriptor rule) => ById[rule.Id];

    private static DiagnosticDescriptor Create(RuleDescriptor rule) => new(
        rule.Id,
        rule.Title,
        rule.MessageFormat,
        rule.Category,
        rule.Severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            _ => DiagnosticSeverity.Info,
        },
        isEnabledByDefault: rule.IsEnabledByDefault,
        description: new PageDescription(rule.Id),
        helpLinkUri: RulePages.AddressOf(rule.Id));
}
