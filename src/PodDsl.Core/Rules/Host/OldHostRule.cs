using System.Globalization;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Host;

/// <summary>POD8006: the podman or systemd of the host is older than the target of the units.</summary>
public static class OldHostRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD8006",
        "The host is older than what the units are for",
        RuleCategory.Host,
        Severity.Warning,
        "{0}, and the host has {1}. {2}.");

    public static readonly SetRule Rule = new([Descriptor], Check) { NeedsFacts = true };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        if (target.Facts is not { } facts || set.Units.Count == 0)
        {
            yield break;
        }

        // It concerns the whole project, so the rule reports it once.
        var units = UnitIndex.Of(set).Distinct;
        if (facts.Podman is { } podman && podman < target.Podman)
        {
            var first = set.Units[0];
            var oldest = podman < PodmanVersion.Oldest ? PodmanVersion.Oldest : podman;
            yield return new Finding(
                Descriptor,
                first,
                first.NameSource,
                [$"The units are written for podman {target.Podman}", $"podman {podman}", $"Set {TargetPart.Podman(target)} to {oldest}, or upgrade the host"]);
        }

        else if (facts.Cgroups == 1 && target.Podman.Has(Behaviors.NeedsControlGroups2))
        {
            var first = set.Units[0];
            yield return new Finding(
                Descriptor,
                first,
                first.NameSource,
                [
                    $"Podman {target.Podman}, which the units are written for, needs control groups of version 2",
                    "those of version 1, where it runs no container",
                    "Boot the host with systemd.unified_cgroup_hierarchy=1",
                ]);
        }

        if (facts.Systemd is { } systemd)
        {
            foreach (var unit in units)
            {
                foreach (var setting in unit.Settings.Where(setting => setting.Option.SystemdSince > systemd))
                {
                    yield return new Finding(
                        Descriptor,
                        unit,
                        setting.Source,
                        [
                            $"{Parts.Name(unit, setting.Option)} of '{unit.Name}' needs systemd {setting.Option.SystemdSince.ToString(CultureInfo.InvariantCulture)}",
                            $"systemd {systemd.ToString(CultureInfo.InvariantCulture)}, which passes over it",
                            "Remove it, or upgrade the host",
                        ]);
                }
            }
        }
    }
}
