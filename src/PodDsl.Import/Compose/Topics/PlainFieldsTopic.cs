using PodDsl.Core.Catalogue;

namespace PodDsl.Import.Compose.Topics;

/// <summary>Fields with the values of a key.</summary>
internal static class PlainFieldsTopic
{
    private static readonly (string Field, string Key)[] Values =
    [
        ("working_dir", Keys.WorkingDir), ("stop_signal", Keys.StopSignal), ("shm_size", Keys.ShmSize), ("mem_limit", Keys.Memory),
        ("mem_reservation", Keys.MemoryReservation), ("memswap_limit", Keys.MemorySwap), ("mem_swappiness", Keys.MemorySwappiness),
        ("oom_kill_disable", Keys.OomKillDisable), ("oom_score_adj", Keys.OomScoreAdj), ("pids_limit", Keys.PidsLimit), ("platform", Keys.Platform),
        ("privileged", Keys.Privileged), ("init", Keys.RunInit), ("tty", Keys.Tty), ("stdin_open", Keys.Interactive), ("cpus", Keys.Cpus),
        ("cpu_shares", Keys.CpuShares), ("cpu_quota", Keys.ContainerCpuQuota), ("cpu_period", Keys.CpuPeriod), ("cpu_rt_period", Keys.CpuRtPeriod),
        ("cpu_rt_runtime", Keys.CpuRtRuntime), ("cpuset", Keys.CpusetCpus), ("cgroup_parent", Keys.CgroupParent), ("cgroup", Keys.CgroupNS),
        ("mac_address", Keys.MacAddress), ("uts", Keys.Uts),
    ];

    private static readonly string[] Sizes = ["shm_size", "mem_limit", "mem_reservation", "memswap_limit"];

    /// <summary>Lists with a value of the key in each item.</summary>
    private static readonly (string Field, string Key)[] Lists =
    [
        ("cap_add", Keys.AddCapability), ("cap_drop", Keys.DropCapability), ("dns", Keys.DNS), ("dns_search", Keys.DNSSearch), ("dns_opt", Keys.DNSOption),
        ("expose", Keys.ExposeHostPort), ("group_add", Keys.GroupAdd), ("tmpfs", Keys.Tmpfs), ("device_cgroup_rules", Keys.DeviceCgroupRule),
    ];

    private static readonly (string Field, string Key)[] Pairs = [("labels", Keys.Label), ("annotations", Keys.Annotation), ("sysctls", Keys.Sysctl)];

    public static void Apply(ServiceContext service)
    {
        foreach (var (field, key) in Values)
        {
            if (service.Fields.Scalar(field) is { } value)
            {
                service.Draft.Key(key, Sizes.Contains(field) ? Quantities.Size(value.Text) : value.Text, value.Source);
            }
        }

        foreach (var (field, key) in Lists)
        {
            foreach (var item in service.Fields.Scalars(field))
            {
                // An empty domain is docker's way to have none; podman's is a dot.
                service.Draft.Key(key, item.Text.Length == 0 && key == Keys.DNSSearch ? "." : item.Text, item.Source);
            }
        }

        foreach (var (field, key) in Pairs)
        {
            ProjectUnits.Labels(service.Draft, service.Fields, field, key);
        }
    }
}
