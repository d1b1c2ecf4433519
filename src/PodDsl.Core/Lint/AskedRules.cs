using PodDsl.Core.Findings;
using PodDsl.Core.Readers;
using PodDsl.Core.Rules;

namespace PodDsl.Core.Lint;

/// <summary>The rules that are asked about some files.</summary>
/// <param name="OfUnits">Those about one unit.</param>
/// <param name="OfSets">Those about all together.</param>
internal sealed record AskedRules(RuleTable OfUnits, IReadOnlyList<SetRule> OfSets)
{
    public static AskedRules All { get; } = new(UnitRules.Every, SetRules.All);

    /// <summary>The rules with a finding that somebody wants, or that a comment suppresses: it is needed if there is one.</summary>
    public static AskedRules For(IReadOnlyList<QuadletSource> sources, Func<RuleDescriptor, bool>? isWanted)
    {
        if (isWanted is null)
        {
            return All;
        }

        var unwanted = new HashSet<string>(QuadletLint.Rules.Where(rule => !isWanted(rule)).Select(rule => rule.Id), StringComparer.Ordinal);
        if (unwanted.Count > 0)
        {
            foreach (var source in sources)
            {
                if (FileSuppressions.MayBeIn(source))
                {
                    unwanted.RemoveWhere(id => source.Text.IndexOf(id, StringComparison.OrdinalIgnoreCase) >= 0);
                }
            }
        }

        return unwanted.Count == 0 ? All : new AskedRules(new RuleTable([.. UnitRules.All.Where(rule => IsAsked(rule.Descriptors))]), [.. SetRules.All.Where(rule => IsAsked(rule.Descriptors))]);

        bool IsAsked(IReadOnlyList<RuleDescriptor> descriptors) => descriptors.Any(descriptor => !unwanted.Contains(descriptor.Id));
    }
}
