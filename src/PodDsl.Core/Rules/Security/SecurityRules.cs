namespace PodDsl.Core.Rules.Security;

/// <summary>The rules about privileges and secrets.</summary>
internal static class SecurityRules
{
    public static IReadOnlyList<UnitRule> OfUnits { get; } =
    [
        SecretVariableRule.Rule, SecretOptionRule.Rule, PrivilegeRule.Rule, HostNetworkRule.Rule, HardeningRule.Rule,
    ];

    public static IReadOnlyList<SetRule> OfSets { get; } = [];
}
