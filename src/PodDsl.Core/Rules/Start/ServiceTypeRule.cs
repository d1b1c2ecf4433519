using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Start;

/// <summary>POD4013: values of <c>Type=</c>, <c>KillMode=</c> and <c>Restart=</c> that Quadlet or systemd refuses.</summary>
public static class ServiceTypeRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD4013",
        "Quadlet or systemd refuses how a service is run",
        RuleCategory.Start,
        Severity.Error,
        "{0} of '{1}' is refused: {2}. {3}.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { Needs = [Keys.Type, Keys.KillMode, Keys.Restart] };

    private static IEnumerable<Finding> Check(Unit unit, Target target)
    {
        if (unit.Kind is UnitKind.Container or UnitKind.Kube && !UnitStyle.IsForeground(unit))
        {
            if (Find(unit, Keys.Type, "notify", "oneshot") is { } type)
            {
                yield return ReportValue(unit, type, "Quadlet starts podman as notify or oneshot only", "Leave it out", "notify", "oneshot");
            }

            if (Find(unit, Keys.KillMode, "mixed", "control-group") is { } killMode)
            {
                yield return ReportValue(unit, killMode, "Quadlet takes mixed and control-group only", "Leave it out, and it is mixed", "mixed", "control-group");
            }
        }

        // A pod is always forking, and has Quadlet's Restart=.
        if (unit.Kind != UnitKind.Pod && ServiceStyle.TypeOf(unit) == "oneshot"
            && Directives.Last(unit, Section.Service, Keys.Restart) is { } restart
            && restart.KnownText is "always" or "on-success")
        {
            yield return Report(
                unit, restart, "systemd does not start a oneshot again that ended well", "Use on-failure",
                new Fix(FixKinds.RestartOnFailure, "Restart on failure only", [Directives.Set(unit, Section.Service, Keys.Restart, restart, new TextValue("on-failure"))]));
        }
    }

    private static Setting? Find(Unit unit, string key, params string[] allowed) =>
        Directives.Last(unit, Section.Service, key) is { } setting
        && setting.KnownText is { } value && !allowed.Contains(value)
            ? setting
            : null;

    /// <summary>Quadlet removes double quotes; systemd does not, and ignores the line.</summary>
    private static Finding ReportValue(Unit unit, Setting setting, string reason, string remedy, params string[] allowed)
    {
        var name = setting.Option.Name;
        var unquoted = allowed.FirstOrDefault(value => setting.KnownText == $"\"{value}\"");
        return unquoted is null
            ? Report(unit, setting, reason, remedy, new Fix(FixKinds.RemoveDirective, $"Remove {Parts.Name(unit, setting.Option)}", [Edit.Remove(unit, setting)]))
            : Report(
                unit, setting, "systemd takes no quotes there, and ignores the line", "Remove the quotes",
                new Fix(FixKinds.RemoveQuotes, $"Write {Parts.Set(unit, Section.Service, name, unquoted)}", [Directives.Set(unit, Section.Service, name, setting, new TextValue(unquoted))]));
    }

    private static Finding Report(Unit unit, Setting setting, string reason, string remedy, Fix fix) =>
        new(Descriptor, unit, setting.Source,
            [Parts.Set(unit, setting.Option, new TextValue(setting.KnownText!)), unit.Name, reason, remedy])
        {
            Fixes = [fix],
        };
}
