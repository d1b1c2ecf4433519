namespace PodDsl.Tests;

/// <summary>The directives that matter to containers but have no attribute, each with the reason.</summary>
internal static class DirectivesWithoutAttribute
{
    public static IReadOnlyDictionary<string, string> Reasons { get; } = new Dictionary<string, string>
    {
    };
}
