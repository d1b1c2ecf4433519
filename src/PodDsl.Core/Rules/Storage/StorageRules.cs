namespace PodDsl.Core.Rules.Storage;

/// <summary>The rules about volumes and mounts.</summary>
internal static class StorageRules
{
    public static readonly IReadOnlyList<UnitRule> OfUnits = [RefusedMountRule.Rule, DangerousLabelRule.Rule, UserMountRule.Rule, EndlessLogRule.Rule];

    public static readonly IReadOnlyList<SetRule> OfSets = [PrivateLabelRule.Rule, RefusedMountRule.MemberRule, UnorderedMountRule.Rule, ForeignIdsRule.Rule];
}
