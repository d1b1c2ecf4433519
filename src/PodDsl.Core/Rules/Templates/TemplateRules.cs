namespace PodDsl.Core.Rules.Templates;

/// <summary>The rules about templates and their instances.</summary>
internal static class TemplateRules
{
    public static IReadOnlyList<UnitRule> OfUnits { get; } =
        [SharedNameRule.Rule, MissingInstanceRule.Rule, IdleInstancesRule.Rule];
}
