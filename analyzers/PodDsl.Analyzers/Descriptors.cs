using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PodDsl.Core.Findings;
using PodDsl.Symbols;

namespace PodDsl.Analyzers;

/// <summary>The rules as Roslyn knows them.</summary>
public static class Descriptors
{
    private static readonly Dictionary<string, DiagnosticDescriptor> ById =
        RuleDescriptors.All.Concat(RuleDescriptors.OfFilesOnly).ToDictionary(rule => rule.Id, Create, StringComparer.Ordinal);

    /// <summary>Those whose message is another one for unit files.</summary>
    private static readonly ConcurrentDictionary<string, DiagnosticDescriptor> Variants = new(StringComparer.Ordinal);

    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        [.. ById.Values.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)];

    public static DiagnosticDescriptor Of(RuleDescriptor rule) => ById[rule.Id] is var known && known.MessageFormat.Equals(rule.MessageFormat)
        ? known
        : Variants.GetOrAdd(rule.Id + rule.MessageFormat, _ => Create(rule));

    /// <summary>The same for a finding whose severity is settled, so that a rule that is off by default can be on in some files.</summary>
    public static DiagnosticDescriptor OfFile(RuleDescriptor rule) =>
        rule.IsEnabledByDefault ? Of(rule) : Variants.GetOrAdd(rule.Id + rule.MessageFormat, _ => Create(rule with { IsEnabledByDefault = true }));

    private static DiagnosticDescriptor Create(RuleDescriptor rule) => new(
        rule.Id,
        rule.Title,
        rule.MessageFormat,
        rule.Category,
        SeverityOf(rule.Severity),
        isEnabledByDefault: rule.IsEnabledByDefault,
        description: new PageDescription(rule.Id),
        helpLinkUri: RulePages.AddressOf(rule.Id));

    public static DiagnosticSeverity SeverityOf(Severity severity) => severity switch
    {
        Severity.Error => DiagnosticSeverity.Error,
        Severity.Warning => DiagnosticSeverity.Warning,
        _ => DiagnosticSeverity.Info,
    };
}
