using PodDsl.Core.Findings;

namespace PodDsl.Core.Readers;

/// <summary>Rules for mistakes that only a unit file can have; C# has no way to make them.</summary>
public static class ReaderRules
{
    public static readonly RuleDescriptor Refused = new(
        "POD5020",
        "Quadlet refuses the file",
        RuleCategory.Text,
        Severity.Error,
        "{0} {1}");

    public static readonly RuleDescriptor Broken = new(
        "POD5022",
        "The service that Quadlet makes of the file cannot run",
        RuleCategory.Text,
        Severity.Error,
        "{0} {1}");

    public static readonly RuleDescriptor Ignored = new(
        "POD5021",
        "Quadlet ignores something, or warns about it",
        RuleCategory.Text,
        Severity.Warning,
        "{0} {1}");

    public static readonly RuleDescriptor UnknownComment = new(
        "POD9020",
        "A poddsl comment is not understood",
        RuleCategory.Language,
        Severity.Warning,
        "{0} {1}");

    public static readonly RuleDescriptor UnneededSuppression = new(
        "POD9021",
        "A suppression suppresses nothing",
        RuleCategory.Language,
        Severity.Suggestion,
        "'# poddsl: disable {0}' suppresses nothing {1}. Remove it.");

    public static readonly IReadOnlyList<RuleDescriptor> All = [Refused, Ignored, Broken, UnknownComment, UnneededSuppression];
}
