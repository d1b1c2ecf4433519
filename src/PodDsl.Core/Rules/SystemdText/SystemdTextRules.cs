namespace PodDsl.Core.Rules.SystemdText;

/// <summary>The rules about the text of units.</summary>
internal static class SystemdTextRules
{
    public static IReadOnlyList<UnitRule> OfUnits { get; } =
    [
        UnitNameRule.Rule, ValueRule.Rule, SplitPairRule.Rule, InlineCommentRule.Rule, UnknownSpecifierRule.Rule, ShellTextRule.Rule,
        DroppedEscapeRule.Rule, HiddenFlagRule.Rule, LineEndRule.Rule, UserGroupRule.Rule, RootfsRule.Rule,
        IncompleteUnitRule.Rule, IncompleteUnitRule.OfContainers, WorkingDirectoryRule.Rule,
        IgnoredNameRule.Rule, IgnoredValueRule.Rule,
        HealthCommandRule.Rule, CommandWordsRule.Rule, NoShellRule.Rule,
        RefusedTogetherRule.Rule, ReplacedLineRule.Rule, RelativePathRule.Rule, ShellLineEndRule.Rule, BlankNameRule.Rule,
    ];

    public static IReadOnlyList<SetRule> OfSets { get; } = [UnsetVariableRule.Rule, UnexpandedVariableRule.Rule];
}
