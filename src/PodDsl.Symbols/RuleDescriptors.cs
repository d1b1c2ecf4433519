using PodDsl.Core.Rules;
using PodDsl.Core.Writers;

namespace PodDsl.Symbols;

/// <summary>Everything that can be found in C#.</summary>
public static class RuleDescriptors
{
    public static IReadOnlyList<RuleDescriptor> All { get; } =
    [
        .. LanguageRules.All,
        .. WriterRules.All,
        .. UnitRules.All.SelectMany(rule => rule.Descriptors),
        .. SetRules.All.SelectMany(rule => rule.Descriptors),
    ];
}
