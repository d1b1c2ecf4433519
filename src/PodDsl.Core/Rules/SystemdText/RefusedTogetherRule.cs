using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>POD5005: a value that podman takes alone, and refuses beside another one.</summary>
public static class RefusedTogetherRule
{
    private const string KeepGroups = "keep-groups";

    public static readonly UnitRule Rule = new([ValueRule.Descriptor], Check) { Needs = [Keys.GroupAdd, Keys.RestartContainer] };

    private static IEnumerable<Finding> Check(Unit unit, Target target) =>
        unit.Kind == UnitKind.Container ? [.. CheckGroups(unit), .. CheckRestart(unit)] : [];

    private static IEnumerable<Finding> CheckGroups(Unit unit)
    {
        var groups = unit.FindAll(Section.Kind, Keys.GroupAdd).ToList();
        if (groups.Count > 1 && groups.Find(setting => setting.KnownText == KeepGroups) is { } kept)
        {
            yield return new Finding(
                ValueRule.Descriptor,
                unit,
                kept.Source,
                [Parts.Bare(unit, kept), unit.Name, KeepGroups, "It stands alone, and keeps all groups of the user who starts podman: make that user a member of the other groups, and remove their lines."])
            {
                AdditionalSources = [.. kept.Source.OthersOf(groups.Select(setting => setting.Source))],
            };
        }
    }

    /// <summary>Quadlet passes <c>--rm</c> always.</summary>
    private static IEnumerable<Finding> CheckRestart(Unit unit)
    {
        if (!UnitStyle.IsForeground(unit)
            && unit.FindSetting(Section.Kind, Keys.RestartContainer) is { KnownText: { } policy } setting
            && !RestartSyntax.IsRefused(policy) && (policy is "always" or "never" or "unless-stopped" || policy.StartsWith("on-failure", StringComparison.Ordinal)))
        {
            yield return new Finding(
                ValueRule.Descriptor,
                unit,
                setting.Source,
                [Parts.Bare(unit, setting), unit.Name, policy, $"Quadlet passes --rm, and the two exclude each other. Let systemd start the container again: {Parts.Set(unit, Section.Service, Keys.Restart, MeantOf(policy))}."]);
        }
    }

    private static string MeantOf(string policy) => policy.Split(':')[0] switch
    {
        "unless-stopped" => "always",
        "never" => "no",
        var word => word,
    };
}
