namespace PodDsl.Core.Rules.Network;

/// <summary>The rules about network and ports.</summary>
internal static class NetworkRules
{
    public static IReadOnlyList<UnitRule> OfUnits { get; } = [PortRangeRule.Rule];

    public static IReadOnlyList<SetRule> OfSets { get; } = [];
}
