namespace PodDsl.Core.Rules.Host;

/// <summary>The rules about the host and its podman. Most are silent without facts about the host.</summary>
internal static class HostRules
{
    public static readonly IReadOnlyList<UnitRule> OfUnits =
    [
        ParentIdsRule.Rule, AutoPoolRule.Rule, Replacements.Rule, VendorServiceRule.Rule, CgroupLimitsRule.Rule, AbsentSecretRule.Rule,
        RemovedFeatureRule.Rule, LostTextRule.Rule,
    ];

    public static readonly IReadOnlyList<SetRule> OfSets =
    [
        AccountIdsRule.Rule, AccountBlocksRule.Rule, SubordinateIdsRule.Rule, TakenPortRule.Rule, PrivilegedPortRule.Rule, HostSubnetRule.Rule,
        UnlabeledMountRule.Rule, AbsentAccountRule.Rule, LingerRule.Rule, WaitOnlineRule.Rule, AbsentUnitRule.Rule, OldHostRule.Rule,
    ];
}
