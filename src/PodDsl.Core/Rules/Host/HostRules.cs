namespace PodDsl.Core.Rules.Host;

/// <summary>The rules about the host and its podman.</summary>
internal static class HostRules
{
    public static IReadOnlyList<UnitRule> OfUnits { get; } = [RemovedFeatureRule.Rule, LostTextRule.Rule];

    public static IReadOnlyList<SetRule> OfSets { get; } = [];
}
