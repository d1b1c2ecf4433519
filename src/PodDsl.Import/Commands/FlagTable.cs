using PodDsl.Core.Catalogue;
using PodDsl.Core.Podman;
using PodDsl.Core.View;

namespace PodDsl.Import.Commands;

/// <summary>A flag of docker that podman does not have.</summary>
/// <param name="Name">The flag.</param>
/// <param name="IsSwitch">True if it takes no value.</param>
/// <param name="Message">What will be without it.</param>
/// <param name="Remedy">The way out.</param>
internal sealed record MissingFlag(string Name, bool IsSwitch, string Message, string Remedy);

/// <summary>The flags of podman and docker: those of the catalogue, and those that no unit has.</summary>
internal static class FlagTable
{
    private static readonly string[] RunSwitches =
        ["--detach", "--rm", "--replace", "--sig-proxy", "--disable-content-trust", "--help", "--rootfs", "--no-trunc"];

    private static readonly string[] RunValues =
        ["--attach", "--cidfile", "--detach-keys", "--pod", "--sdnotify", "--cgroups", "--preserve-fd", "--preserve-fds", "--signature-policy", "--kernel-memory", "--cpu-count"];

    /// <summary>Flags of docker alone. Those that become something else are in <see cref="ContainerCommand"/>.</summary>
    private static readonly string[] DockerRunValues =
        ["--link", "--runtime", "--volume-driver", "--domainname", "--health-start-interval", "--net-alias", "--log-opts"];

    /// <summary>Flags of docker that podman does not have.</summary>
    public static IReadOnlyList<MissingFlag> Missing { get; } =
    [
        new("--storage-opt", false, "podman sets options of its storage for all containers alone, so this container has no limit of its own.", "Set a quota on the file system, or [storage.options] in storage.conf."),
        new("--link-local-ip", false, "podman has no link-local addresses, so the container does not have this one.", "Give it a static address with IP= or IP6= in a network of its own."),
        new("--isolation", false, "Only Windows has kinds of isolation; it has no effect on Linux.", ""),
        new("--cpu-percent", false, "Only Windows has it; it has no effect on Linux.", "Use --cpus, or CPUQuota= in [Service]."),
        new("--io-maxbandwidth", false, "Only Windows has it; it has no effect on Linux.", "Use --device-read-bps and --device-write-bps."),
        new("--io-maxiops", false, "Only Windows has it; it has no effect on Linux.", "Use --device-read-iops and --device-write-iops."),
        new("--use-api-socket", true, "podman does not hand the socket and the passwords of registries to a container.", "Mount podman's socket with Volume=%t/podman/podman.sock:/var/run/docker.sock, and --authfile's file."),
        new("--credential-spec", false, "Only Windows has it; it has no effect on Linux.", ""),
    ];

    /// <summary>The flags of <c>podman pod create</c> without a key.</summary>
    private static readonly string[] PodValues =
    [
        "--blkio-weight", "--blkio-weight-device", "--cgroup-parent", "--cpu-shares", "--cpus", "--cpuset-cpus", "--cpuset-mems", "--device", "--device-read-bps",
        "--device-write-bps", "--gpus", "--hosts-file", "--infra-command", "--infra-conmon-pidfile", "--infra-image", "--infra-name", "--label-file", "--mac-address", "--memory",
        "--memory-swap", "--pid", "--pod-id-file", "--restart", "--security-opt", "--share", "--shm-size-systemd", "--sysctl", "--uts", "--volumes-from",
    ];

    private static readonly string[] PodSwitches = ["--help", "--infra", "--no-hosts", "--no-hostname", "--replace", "--share-parent"];

    public static FlagSet PodmanRun { get; } = RunSet(RunSwitches, RunValues);

    public static FlagSet DockerRun { get; } = RunSet(
        [.. RunSwitches, .. Missing.Where(flag => flag.IsSwitch).Select(flag => flag.Name)],
        [.. RunValues, .. DockerRunValues, .. Missing.Where(flag => !flag.IsSwitch).Select(flag => flag.Name)]);

    public static FlagSet Pod { get; } = OfKind(UnitKind.Pod, PodSwitches, PodValues, ShortFlags.Letters(UnitKind.Pod));

    public static FlagSet Network { get; } = OfKind(
        UnitKind.Network,
        ["--help", "--ignore", "--attachable", "--config-only", "--ingress", "--ipv4"],
        ["--route", "--aux-address", "--config-from", "--ipam-opt", "--scope"],
        new Dictionary<char, string> { ['d'] = "--driver", ['o'] = "--opt" });

    public static FlagSet Volume { get; } = OfKind(
        UnitKind.Volume,
        ["--help", "--ignore"],
        ["--opt", "--name", "--availability", "--group", "--limit-bytes", "--required-bytes", "--scope", "--secret", "--sharing", "--topology-preferred", "--topology-required", "--type"],
        new Dictionary<char, string> { ['d'] = "--driver", ['o'] = "--opt", ['l'] = "--label" });

    /// <summary>The flags of <c>podman build</c>, and those of <c>docker build</c> that it does not have.</summary>
    public static FlagSet Build { get; } = OfKind(
        UnitKind.Build,
        [
            "--help", "--quiet", "--rm", "--no-cache", "--pull", "--layers", "--squash", "--squash-all", "--compress", "--disable-compression", "--disable-content-trust", "--no-hosts",
            "--no-hostname", "--omit-history", "--stdin", "--http-proxy", "--identity-label", "--inherit-annotations", "--inherit-labels", "--created-annotation", "--log-rusage",
            "--save-stages", "--skip-unused-stages", "--rewrite-timestamp", "--logsplit", "--load", "--push", "--check", "--debug",
        ],
        [
            "--add-host", "--all-platforms", "--build-arg-file", "--build-context", "--cache-from", "--cache-to", "--cache-ttl", "--cap-add", "--cap-drop", "--cert-dir", "--cgroup-parent",
            "--cgroupns", "--cpp-flag", "--cpu-period", "--cpu-quota", "--cpu-shares", "--cpuset-cpus", "--cpuset-mems", "--creds", "--decryption-key", "--device", "--format", "--from",
            "--hooks-dir", "--iidfile", "--ipc", "--isolation", "--jobs", "--layer-label", "--logfile", "--manifest", "--memory", "--memory-swap", "--metadata-file", "--os", "--os-feature",
            "--os-version", "--output", "--pid", "--platform", "--runtime", "--runtime-flag", "--sbom", "--security-opt", "--shm-size", "--sign-by", "--source-date-epoch", "--ssh",
            "--timestamp", "--ulimit", "--unsetenv", "--unsetlabel", "--userns", "--userns-gid-map", "--userns-uid-map", "--userns-gid-map-group", "--userns-uid-map-user", "--uts",
            "--progress", "--builder", "--attest", "--provenance", "--allow", "--call", "--no-cache-filter", "--cpu-quota", "--gpus", "--opt", "--config",
        ],
        new Dictionary<char, string>
        {
            ['t'] = "--tag", ['f'] = "--file", ['q'] = "--quiet", ['c'] = "--cpu-shares", ['m'] = "--memory", ['o'] = "--output", ['v'] = "--volume", ['e'] = "--env", ['h'] = "--help", ['D'] = "--debug",
        });

    /// <summary>The flags of <c>network connect</c>.</summary>
    public static FlagSet Connect { get; } = new(Set(), Set("--alias", "--ip", "--ip6", "--mac-address", "--driver-opt", "--gw-priority", "--link", "--link-local-ip"))
    {
        Letters = new Dictionary<char, string>(),
        IsMixed = true,
    };

    /// <summary>The flags before docker's subcommand.</summary>
    public static FlagSet DockerItself { get; } = new(
        Set("--debug", "--tls", "--tlsverify", "--version", "--help"),
        Set("--context", "--config", "--host", "--log-level", "--tlscacert", "--tlscert", "--tlskey"))
    {
        Letters = new Dictionary<char, string> { ['c'] = "--context", ['D'] = "--debug", ['H'] = "--host", ['l'] = "--log-level", ['v'] = "--version" },
    };

    /// <summary>The flags before podman's subcommand.</summary>
    public static FlagSet PodmanItself { get; } = new(
        Set("--help", "--noout", "--remote", "--syslog", "--transient-store", "--trace", "--version", "--tls-verify"),
        Set(
            "--cdi-spec-dir", "--cgroup-manager", "--config", "--conmon", "--connection", "--context", "--cpu-profile", "--db-backend", "--default-mounts-file", "--events-backend",
            "--host", "--hooks-dir", "--identity", "--imagestore", "--log-level", "--max-workers", "--memory-profile", "--module", "--namespace", "--network-cmd-path",
            "--network-config-dir", "--out", "--pull-option", "--registries-conf", "--root", "--runroot", "--runtime", "--runtime-flag", "--ssh", "--storage-driver", "--storage-opt",
            "--tmpdir", "--tls-ca", "--tls-cert", "--tls-key", "--url", "--volumepath"))
    {
        Letters = new Dictionary<char, string> { ['c'] = "--connection", ['r'] = "--remote", ['v'] = "--version", ['H'] = "--host" },
    };

    private static FlagSet RunSet(string[] switches, string[] values) =>
        OfKind(UnitKind.Container, switches, values, ShortFlags.Letters(UnitKind.Container)) with { IsMixed = false };

    private static FlagSet OfKind(UnitKind kind, string[] switches, string[] values, IReadOnlyDictionary<char, string> letters)
    {
        var flags = Options.All.Where(row => row.Kind == kind && row.Section == Section.Kind && row.Flag is not null).Select(row => row.Flag!)
            .Distinct().Where(flag => !switches.Contains(flag) && !values.Contains(flag)).ToLookup(flag => PodmanFlags.IsSwitch(PodmanFlags.RowsOf(kind, flag)));
        return new FlagSet(Set([.. switches, .. flags[true]]), Set([.. values, .. flags[false]])) { Letters = letters, Kind = kind, IsMixed = true };
    }

    private static HashSet<string> Set(params string[] names) => new(names, StringComparer.Ordinal);
}
