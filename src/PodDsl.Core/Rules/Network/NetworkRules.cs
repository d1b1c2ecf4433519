namespace PodDsl.Core.Rules.Network;

/// <summary>The rules about network and ports.</summary>
internal static class NetworkRules
{
    public static readonly IReadOnlyList<UnitRule> OfUnits =
        [PortRangeRule.Rule, NetworkModeRule.Rule, DiscardedPortRule.Rule, OpenPortRule.Rule, IsolateOptionRule.Rule, RandomPortRule.Rule, OutsideSubnetRule.Rule];

    public static readonly IReadOnlyList<SetRule> OfSets =
    [
        HostPortClashRule.Rule, PodMemberSettingRule.Rule, StaticAddressRule.Rule, SubnetOverlapRule.Rule, PeerRule.Rule,
        MissingUnitRule.Rule, RuntimeNameRule.Rule, TakenAddressRule.Rule, AlternativeNeededRule.Rule, BareNameRule.Rule,
        DiscardedPortRule.InternalRule, MemberWithoutEffectRule.Rule, FileCollectionRule.Rule,
    ];
}
