namespace PodDsl.Core.Rules.IdMaps;

/// <summary>The rules about id maps and user namespaces.</summary>
internal static class IdMapRules
{
    public static readonly IReadOnlyList<UnitRule> OfUnits =
    [
        ContainerIdOverlapRule.Rule, HostIdOverlapRule.Rule, MalformedEntryRule.Rule, CopiedMapRule.Rule,
        IneffectiveEntryRule.Rule, RootUnmappedRule.Rule, LongMapRule.Rule,
        RunUserRule.Rule, OneSidedAutoRule.Rule, MapExclusionRule.Rule, UserNamespaceScopeRule.Rule, NewSyntaxRule.Rule,
        UserNamespaceSyntaxRule.Rule,
    ];

    public static readonly IReadOnlyList<SetRule> OfSets =
    [
        NobodyUnmappedRule.Rule, NothingSharedRule.Rule, SharedHostIdsRule.Rule, PodMemberMapRule.Rule,
        StarvedAutoRule.Rule, UnnumberedBlockRule.Rule, BlockOutsidePoolRule.Rule, SharedBlockRule.Rule, RetiredBlockRule.Rule,
    ];
}
