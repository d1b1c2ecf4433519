namespace PodDsl.Core.Rules.Security;

/// <summary>The rules about privileges and secrets.</summary>
internal static class SecurityRules
{
    public static IReadOnlyList<UnitRule> OfUnits { get; } = [];

    public static IReadOnlyList<SetRule> OfSets { get; } = [];
}
