namespace PodDsl.Core.Rules.Network;

/// <summary>The rules about network and ports.</summary>
internal static class NetworkRules
{
    public static IReadOnlyList<UnitRule> OfUnits { get; } =
        [PortRangeRule.Rule, NetworkModeRule.Rule, DiscardedPortRule.Rule, OpenPortRule.Rule, IsolateOptionRule.Rule, RandomPortRule.Rule, OutsideSubnetRule.Rule];

    public static IReadOnlyList<SetRule> OfSets { get; } =
    [
        HostPortClashRule.Rule, PodMemberSettingRule.Rule, StaticAddressRule.Rule, SubnetOverlapRule.Rule, PeerRule.Rule,
        MissingUnitRule.Rule, RuntimeNameRule.Rule, TakenAddressRule.Rule, AlternativeNeededRule.Rule, BareNameRule.Rule,
        DiscardedPortRule.InternalRule, MemberWithoutEffectRule.Rule, FileCollectionRule.Rule,
    ];
}
