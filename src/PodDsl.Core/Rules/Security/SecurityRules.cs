namespace PodDsl.Core.Rules.Security;

/// <summary>The rules about privileges and secrets.</summary>
internal static class SecurityRules
{
    public static readonly IReadOnlyList<UnitRule> OfUnits =
    [
        SecretVariableRule.Rule, SecretOptionRule.Rule, PrivilegeRule.Rule, HostNetworkRule.Rule, HardeningRule.Rule,
    ];

    public static readonly IReadOnlyList<SetRule> OfSets = [];
}
