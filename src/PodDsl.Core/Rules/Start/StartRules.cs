namespace PodDsl.Core.Rules.Start;

/// <summary>The rules about dependencies and start.</summary>
internal static class StartRules
{
    public static IReadOnlyList<UnitRule> OfUnits { get; } = [];

    public static IReadOnlyList<SetRule> OfSets { get; } = [];
}
