namespace PodDsl.Core.Rules.Images;

/// <summary>The rules about images and updates.</summary>
internal static class ImageRules
{
    public static readonly IReadOnlyList<UnitRule> OfUnits = [ImageNameRule.Rule, FrozenUpdateRule.Rule, UpdatePolicyRule.Rule];

    public static readonly IReadOnlyList<SetRule> OfSets = [ShortNameRule.Rule, FloatingTagRule.Rule];
}
