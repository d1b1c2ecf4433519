using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;

namespace PodDsl.Core.Rules.Host;

/// <summary>POD8007: a user limits the resources of a container on a host that cannot do so for users.</summary>
public static class CgroupLimitsRule
{
    private static readonly HashSet<string> Limits = new(StringComparer.Ordinal)
    {
        "--memory", "--memory-reservation", "--memory-swap", "--memory-swappiness", "--pids-limit", "--cpus", "--cpu-period",
        "--cpu-quota", "--cpu-rt-period", "--cpu-rt-runtime", "--cpu-shares", "--cpuset-cpus", "--cpuset-mems",
        "--blkio-weight", "--blkio-weight-device", "--device-read-bps", "--device-read-iops", "--device-write-bps",
        "--device-write-iops",
    };

    public static readonly RuleDescriptor Descriptor = new(
        "POD8007",
        "A limit has no effect on the host",
        RuleCategory.Host,
        Severity.Warning,
        "{0} of '{1}' has no effect for a user on the host, which has control groups of version 1. Boot it with systemd.unified_cgroup_hierarchy=1, or run the unit as root.");

    public static readonly UnitRule Rule = new([Descriptor], Check) { NeedsFacts = true };

    private static IEnumerable<Finding> Check(Unit unit, Target target) =>
        target is { Scope: UnitScope.User, Facts.Cgroups: 1 } && unit.Kind is UnitKind.Container or UnitKind.Pod
            ? unit.Settings
                .Where(setting => setting.Option.Section == Section.Kind && setting.Option.Flag is { } flag && Limits.Contains(flag))
                .Select(setting => new Finding(Descriptor, unit, setting.Source, [Parts.Bare(unit, setting.Option), unit.Name]))
            : [];
}
