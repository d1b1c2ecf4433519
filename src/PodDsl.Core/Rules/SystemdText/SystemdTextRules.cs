namespace PodDsl.Core.Rules.SystemdText;

/// <summary>The rules about the text of units.</summary>
internal static class SystemdTextRules
{
    public static readonly IReadOnlyList<UnitRule> OfUnits =
    [
        UnitNameRule.Rule, ValueRule.Rule, SplitPairRule.Rule, InlineCommentRule.Rule, UnknownSpecifierRule.Rule, ShellTextRule.Rule,
        DroppedEscapeRule.Rule, HiddenFlagRule.Rule, LineEndRule.Rule, UserGroupRule.Rule, RootfsRule.Rule,
        IncompleteUnitRule.Rule, IncompleteUnitRule.OfContainers, RemapRule.Rule, WorkingDirectoryRule.Rule,
        IgnoredNameRule.Rule, IgnoredValueRule.Rule,
        HealthCommandRule.Rule, CommandWordsRule.Rule, NoShellRule.Rule,
        RefusedTogetherRule.Rule, ReplacedLineRule.Rule, RelativePathRule.Rule, ShellLineEndRule.Rule, BlankNameRule.Rule,
    ];

    public static readonly IReadOnlyList<SetRule> OfSets = [UnsetVariableRule.Rule, UnexpandedVariableRule.Rule];
}
