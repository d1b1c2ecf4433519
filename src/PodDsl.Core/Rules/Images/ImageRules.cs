namespace PodDsl.Core.Rules.Images;

/// <summary>The rules about images and updates.</summary>
internal static class ImageRules
{
    public static IReadOnlyList<UnitRule> OfUnits { get; } = [ImageNameRule.Rule, FrozenUpdateRule.Rule, UpdatePolicyRule.Rule];

    public static IReadOnlyList<SetRule> OfSets { get; } = [ShortNameRule.Rule, FloatingTagRule.Rule];
}
