using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules;
using PodDsl.Core.Rules.Host;
using PodDsl.Core.Writers;

namespace PodDsl.Symbols;

/// <summary>All rules for C#.</summary>
public static class RuleDescriptors
{
    public static readonly IReadOnlyList<RuleDescriptor> All =
    [
        .. LanguageRules.All
            .Concat(WriterRules.All)
            .Concat(UnitRules.All.SelectMany(rule => rule.Descriptors))
            .Concat(SetRules.All.SelectMany(rule => rule.Descriptors))
            .Append(HostFactsRule.Descriptor)
            .Distinct(ReferenceComparer<RuleDescriptor>.Instance)
            .Where(rule => !rule.IsOfFilesOnly),
    ];

    /// <summary>The rules that only unit files can break, as those of a project can too.</summary>
    public static readonly IReadOnlyList<RuleDescriptor> OfFilesOnly =
        [.. QuadletLint.Rules.Where(static rule => !All.Any(other => other.Id == rule.Id))];
}
