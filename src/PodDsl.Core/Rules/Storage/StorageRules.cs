namespace PodDsl.Core.Rules.Storage;

/// <summary>The rules about volumes and mounts.</summary>
internal static class StorageRules
{
    public static IReadOnlyList<UnitRule> OfUnits { get; } = [RefusedMountRule.Rule, DangerousLabelRule.Rule];

    public static IReadOnlyList<SetRule> OfSets { get; } = [PrivateLabelRule.Rule, RefusedMountRule.MemberRule];
}
