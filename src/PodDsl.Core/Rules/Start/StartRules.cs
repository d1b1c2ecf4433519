namespace PodDsl.Core.Rules.Start;

/// <summary>The rules about dependencies and start.</summary>
internal static class StartRules
{
    public static readonly IReadOnlyList<UnitRule> OfUnits =
    [
        ReadySignalImpossibleRule.Rule,
        StartTimeoutBelowHealthRule.Rule,
        StartTimeoutPullRule.Rule,
        StopTimeoutRule.Rule,
        RestartHidesUpdateRule.Rule,
        ServiceTypeRule.Rule,
        ServiceUserRule.Rule,
        WrongTargetRule.Rule,
        KillModeNoneRule.Rule,
        PidFileRule.Rule,
        DetachedForegroundRule.Rule,
        ClosedOutputRule.Rule,
        StartLimitRule.Rule,
        RemovedTwiceRule.Rule,
        SelfDependencyRule.Rule,
        UnseenRestartRule.Rule,
        UnheardHealthRule.Rule,
        SandboxRule.Rule,
    ];

    public static readonly IReadOnlyList<SetRule> OfSets =
    [
        ReadinessMissingRule.Rule,
        RequiresWithoutAfterRule.Rule,
        AfterWithoutStartRule.Rule,
        RequiresUpdatedRule.Rule,
        DependencyCycleRule.Rule,
        UnknownUnitRule.Rule,
        UnknownTargetRule.Rule,
        WrongTargetRule.OfServices,
        NotStartedRule.Rule,
        OnlyOnceRule.Rule,
        TimerAndBootRule.Rule,
        FinalDependencyRule.Rule,
    ];
}
