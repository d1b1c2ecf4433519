using PodDsl.Import.Services;
using PodDsl.Import.Tests.Commands;

namespace PodDsl.Import.Tests.Traces;

/// <summary>Each flag of <c>run</c> and each directive of a service is in the unit or in a note, whatever its value.</summary>
public sealed class FlagTraceTests
{
    private static readonly DataTable PodmanFlags = DataTable.Read("podman-run-flags.tsv");
    private static readonly DataTable Directives = DataTable.Read("systemd-directives.tsv");

    /// <summary>Values of many kinds: a flag keeps or reports each.</summary>
    private static readonly string[] Values = ["7", "7s", "a=b", "/x", "host", "true", "false", "all", "a:b", "10.9.0.7", "no", "x y"];

    /// <summary>The flags of <c>docker run</c> 28; a switch ends with an equals sign.</summary>
    private const string DockerFlags = """
        --add-host --annotation --attach --blkio-weight --blkio-weight-device --cap-add --cap-drop --cgroup-parent --cgroupns --cidfile --cpu-count --cpu-percent --cpu-period
        --cpu-quota --cpu-rt-period --cpu-rt-runtime --cpu-shares --cpus --cpuset-cpus --cpuset-mems --detach= --detach-keys --device --device-cgroup-rule --device-read-bps
        --device-read-iops --device-write-bps --device-write-iops --disable-content-trust= --dns --dns-option --dns-opt --dns-search --domainname --entrypoint --env --env-file --expose
        --gpus --group-add --health-cmd --health-interval --health-retries --health-start-interval --health-start-period --health-timeout --hostname --init= --interactive=
        --io-maxbandwidth --io-maxiops --ip --ip6 --ipc --isolation --kernel-memory --label --label-file --link --link-local-ip --log-driver --log-opt --mac-address --memory
        --memory-reservation --memory-swap --memory-swappiness --mount --name --network --net --network-alias --net-alias --no-healthcheck= --oom-kill-disable= --oom-score-adj --pid
        --pids-limit --platform --privileged= --publish --publish-all= --pull --quiet= --read-only= --restart --rm= --runtime --security-opt --shm-size --sig-proxy= --stop-signal
        --stop-timeout --storage-opt --sysctl --tmpfs --tty= --ulimit --use-api-socket= --user --userns --uts --volume --volume-driver --volumes-from --workdir
        -a -c -d= -e -h -i= -l -m -p -P= -q= -t= -u -v -w
        """;

    public static TheoryData<string, string> Flags =>
    [
        .. DockerFlags.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(static flag => ("docker", flag)),
        .. PodmanFlags.Rows.Where(static row => PodmanFlags[row, "since"].Length > 0).Select(static row => ("podman", PodmanFlags[row, "flag"] + (IsSwitch(row) ? "=" : ""))),
    ];

    [Theory]
    [MemberData(nameof(Flags))]
    public void No_flag_of_run_is_lost(string program, string flag)
    {
        var plain = FieldTrace.WordsOf(CommandText.Read($"{program} run docker.io/library/x"));
        var spellings = flag.EndsWith('=')
            ? [flag[..^1], .. flag.StartsWith("--", StringComparison.Ordinal) && flag != "--rootfs=" ? new[] { flag + "false" } : []]
            : Values.SelectMany(value => new[] { $"{flag} '{value}'", flag.StartsWith("--", StringComparison.Ordinal) ? $"{flag}='{value}'" : $"{flag}'{value}'" });
        Assert.All(spellings, spelling => Assert.NotEqual(plain, FieldTrace.WordsOf(CommandText.Read($"{program} run {spelling} docker.io/library/x"))));
    }

    public static TheoryData<string, string> Entries =>
        [.. Directives.Rows.Select(static row => (Directives[row, "section"], Directives[row, "directive"])).Where(static entry => entry.Item1 is "Unit" or "Service" or "Install")];

    [Theory]
    [MemberData(nameof(Entries))]
    public void No_directive_of_a_service_is_lost(string section, string directive)
    {
        var plain = FieldTrace.WordsOf(Read(""));
        Assert.All(
            new[] { "yes", "7", "/srv/x", "web.service", "a=b", "full", "x y", "no" },
            value => Assert.NotEqual(plain, FieldTrace.WordsOf(Read($"[{section}]\n{directive}={value}\n"))));
    }

    private static Imported Read(string more) => ServiceImport.Read([("a.service", $"[Service]\nExecStart=/usr/bin/podman run --name a quay.io/a/b:1\n{more}")]);

    private static bool IsSwitch(string[] row) => PodmanFlags[row, "value_kind"].StartsWith("bool", StringComparison.Ordinal) || PodmanFlags[row, "value_kind"] == "optional bool";
}
