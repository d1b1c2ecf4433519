namespace PodDsl.Core.Rules.Storage;

/// <summary>The rules about volumes and mounts.</summary>
internal static class StorageRules
{
    public static IReadOnlyList<UnitRule> OfUnits { get; } = [RefusedMountRule.Rule, DangerousLabelRule.Rule, UserMountRule.Rule, EndlessLogRule.Rule];

    public static IReadOnlyList<SetRule> OfSets { get; } = [PrivateLabelRule.Rule, RefusedMountRule.MemberRule, UnorderedMountRule.Rule, ForeignIdsRule.Rule];
}
