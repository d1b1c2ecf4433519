using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4017: a unit tells systemd to kill nothing when its service stops.</summary>
public static class KillModeNoneRule
{
    private static readonly TextValue None = new("none");

    public static readonly RuleDescriptor Descriptor = new(
        "POD4017",
        "A service leaves processes behind",
        RuleCategory.Start,
        Severity.Warning,
        "{1} of '{0}' has systemd kill nothing: what outlives the stop holds its mounts, ports and names, and the next start runs beside it. systemd has deprecated it. Take it out: the default control-group is right.");

    /// <summary>Quadlet refuses it for its own units, which is another rule.</summary>
    public static readonly UnitRule Rule = new([Descriptor], Judge)
    {
        Needs = [Keys.KillMode],
    };

    private static IEnumerable<Finding> Judge(Unit unit, Target target) =>
        (UnitStyle.IsForeground(unit) || unit.Kind is not (UnitKind.Container or UnitKind.Kube))
        && Directives.Last(unit, Section.Service, Keys.KillMode) is { } setting && setting.KnownText == "none"
            ? [
                new Finding(Descriptor, unit, setting.Source, [unit.Name, Parts.Set(unit, setting.Option, None)])
                {
                    Fixes = [new Fix(FixKinds.RemoveKillMode, $"Remove {Parts.Set(unit, setting.Option, None)}", [Edit.Remove(unit, setting)])],
                },
            ]
            : [];
}
