using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1018: a user namespace mode that podman does not know, or options that it refuses.</summary>
public static class UserNamespaceSyntaxRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD1018",
        "User namespace is malformed",
        RuleCategory.IdMaps,
        Severity.Error,
        "Podman refuses the user namespace '{0}' of '{1}': {2}.");

    public static readonly UnitRule Rule = new([Descriptor], Judge)
    {
        Needs = [UserNamespaceUse.Key],
    };

    private static IEnumerable<Finding> Judge(Unit unit, Target target) =>
        UserNamespaceUse.SettingOf(unit) is { } setting && setting.As(UserNamespace.Parse).Refusal is { } refusal
            ? [RefusedValue.Report(Descriptor, unit, setting, refusal, FixKinds.CorrectUserNS, FixKinds.MendUserNS)]
            : [];
}
