namespace PodDsl.Core.Rules.Templates;

/// <summary>The rules about templates and their instances.</summary>
internal static class TemplateRules
{
    public static readonly IReadOnlyList<UnitRule> OfUnits =
        [SharedNameRule.Rule, MissingInstanceRule.Rule, IdleInstancesRule.Rule];
}
