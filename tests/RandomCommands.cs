using System.Globalization;

namespace PodDsl.TestSupport;

/// <summary>Random words for <c>podman create</c> that podman takes: flags of the table, each with a value of its own.</summary>
internal sealed class RandomCommands(Random random, Version podman)
{
    /// <summary>Texts in which each character means something to a shell, to systemd or to podman.</summary>
    private static readonly string[] Pieces =
    [
        "a", "b c", "$", "$$", "${X}", "$X", "%", "%h", "%%", "\\", "\\n", "\"", "'", ";", "#", "&&", "|", "*", "?", "~", "`id`", "$(id)", "ä", "☃", "=", ",", ":", "/", "-", "--x", "{{.ID}}", "\t", "@", "!", "<", ">",
    ];

    private static readonly DataTable Table = DataTable.Read("podman-run-flags.tsv");

    /// <summary>Flags whose value is a list, and those that count once.</summary>
    private static readonly Dictionary<string, Func<RandomCommands, string>> Values = new(StringComparer.Ordinal)
    {
        ["--add-host"] = made => $"{made.Name()}:10.1.{made.Number(200)}.{made.Number(200)}",
        ["--annotation"] = made => $"{made.Name()}={made.Text()}",
        ["--arch"] = _ => "amd64",
        ["--blkio-weight"] = made => Invariant(10 + made.Number(900)),
        ["--cap-add"] = made => made.OneOf("NET_ADMIN", "sys_time", "CAP_MKNOD"),
        ["--cap-drop"] = made => made.OneOf("CHOWN", "net_raw", "SETFCAP"),
        ["--cgroupns"] = made => made.OneOf("host", "private"),
        ["--cpu-period"] = made => Invariant(10_000 + made.Number(1000)),
        ["--cpu-quota"] = made => Invariant(10_000 + made.Number(1000)),
        ["--cpu-shares"] = made => Invariant(2 + made.Number(1000)),
        ["--cpuset-cpus"] = _ => "0",
        ["--cpuset-mems"] = _ => "0",
        ["--device"] = made => made.OneOf("/dev/null", "/dev/zero:/dev/x", "/dev/full:/dev/y:r"),
        ["--device-cgroup-rule"] = _ => "c 1:3 rwm",
        ["--dns"] = made => $"10.2.0.{made.Number(200)}",
        ["--dns-option"] = made => made.OneOf("ndots:2", "rotate"),
        ["--dns-search"] = made => made.Name() + ".example",
        ["--entrypoint"] = made => made.OneOf("/bin/sh", "[\"/bin/sh\",\"-c\"]", "", "/bin/echo"),
        ["--env"] = made => $"{made.Name()}={made.Text()}",
        ["--env-merge"] = made => $"PATH=${{PATH}}:/{made.Name()}",
        ["--expose"] = made => Invariant(1000 + made.Number(1000)),
        ["--group-add"] = made => Invariant(made.Number(1000)),
        ["--group-entry"] = made => $"{made.Name()}:x:{made.Number(1000)}:",
        ["--health-cmd"] = made => made.OneOf("true", "[\"CMD\",\"/bin/true\"]", "none", "curl -f http://x || exit 1"),
        ["--health-interval"] = made => Invariant(1 + made.Number(60)) + "s",
        ["--health-on-failure"] = _ => "none",
        ["--health-retries"] = made => Invariant(1 + made.Number(9)),
        ["--health-start-period"] = made => Invariant(1 + made.Number(9)) + "m",
        ["--health-timeout"] = made => Invariant(1 + made.Number(60)) + "s",
        ["--hostname"] = made => made.Name(),
        ["--hostuser"] = _ => "root",
        ["--image-volume"] = made => made.OneOf("tmpfs", "ignore"),
        ["--ipc"] = made => made.OneOf("private", "shareable", "none"),
        ["--label"] = made => $"{made.Name()}={made.Text()}",
        ["--log-driver"] = made => made.OneOf("k8s-file", "journald", "none"),
        ["--log-opt"] = made => made.OneOf("tag=" + made.Name(), "max-size=" + Invariant(1 + made.Number(9)) + "m"),
        ["--memory"] = made => Invariant(64 + made.Number(64)) + "m",
        ["--memory-reservation"] = made => Invariant(16 + made.Number(16)) + "m",
        ["--mount"] = made => made.OneOf($"type=tmpfs,destination=/t{made.Name()}", $"type=bind,source=/etc,destination=/b{made.Name()},ro=true", $"type=volume,source={made.Name()},destination=/v{made.Name()}"),
        ["--network-alias"] = made => made.Name(),
        ["--oom-score-adj"] = made => Invariant(made.Number(1000)),
        ["--os"] = _ => "linux",
        ["--passwd-entry"] = made => $"{made.Name()}:x:0:0::/:/bin/sh",
        ["--personality"] = _ => "LINUX32",
        ["--pid"] = made => made.OneOf("private", "host"),
        ["--pids-limit"] = made => Invariant(made.Number(1000)),
        ["--publish"] = made => made.OneOf($"{20_000 + made.Number(9000)}:80", $"127.0.0.1:{30_000 + made.Number(9000)}:80/udp", $"{40_000 + made.Number(9000)}:81/tcp", "82"),
        ["--pull"] = made => made.OneOf("missing", "never"),
        ["--rdt-class"] = made => made.Name(),
        ["--sdnotify"] = made => made.OneOf("conmon", "container"),
        ["--security-opt"] = made => made.OneOf("no-new-privileges", "label=disable", "seccomp=unconfined", "mask=/proc/x:/proc/y", "unmask=ALL", "label=level:s0", "label=user:x_u"),
        ["--shm-size"] = made => Invariant(1 + made.Number(64)) + "m",
        ["--shm-size-systemd"] = made => Invariant(1 + made.Number(64)) + "m",
        ["--stop-signal"] = made => made.OneOf("SIGINT", "TERM", "3"),
        ["--stop-timeout"] = made => Invariant(made.Number(100)),
        ["--sysctl"] = made => $"net.ipv4.ip_unprivileged_port_start={made.Number(1000)}",
        ["--systemd"] = made => made.OneOf("true", "false", "always"),
        ["--timeout"] = made => Invariant(made.Number(1000)),
        ["--tmpfs"] = made => made.OneOf($"/m{made.Name()}", $"/m{made.Name()}:rw,size=1m,mode=1777"),
        ["--tz"] = made => made.OneOf("UTC", "Europe/Berlin", "local"),
        ["--ulimit"] = made => made.OneOf("nofile=100:200", "nproc=50"),
        ["--umask"] = made => made.OneOf("0022", "077"),
        ["--unsetenv"] = made => made.Name(),
        ["--user"] = made => made.OneOf("1000", "1000:1000", "root", "0:0"),
        ["--volume"] = made => made.OneOf($"{made.Name()}:/x{made.Name()}", $"/etc:/e{made.Name()}:ro", $"/y{made.Name()}", $"{made.Name()}:/z{made.Name()}:ro,nosuid"),
        ["--workdir"] = made => "/" + made.Name(),
    };

    private static readonly string[] Switches =
    [
        "--env-host", "--http-proxy", "--init", "--interactive", "--no-healthcheck", "--no-hosts", "--passwd", "--privileged", "--publish-all", "--quiet", "--read-only", "--read-only-tmpfs",
        "--tty", "--unsetenv-all", "--rm", "--tls-verify", "--no-hostname",
    ];

    /// <summary>Flags that podman does not take together.</summary>
    private static readonly string[][] Excluded =
    [
        ["--health-cmd", "--no-healthcheck"], ["--no-hosts", "--add-host"], ["--blkio-weight"], ["--cpu-period", "--cpus"], ["--privileged", "--security-opt", "--cap-add", "--device-cgroup-rule"],
        ["--pid", "--systemd"], ["--pid", "--init"], ["--init", "--systemd"], ["--passwd-entry", "--passwd"], ["--group-entry", "--passwd"], ["--no-hostname", "--hostname"], ["--unsetenv-all", "--unsetenv", "--env-merge"],
        ["--arch", "--os"], ["--log-driver", "--log-opt"],
    ];

    private int _count;

    /// <summary>False to leave out single quotes, which podman generate systemd writes so that systemd refuses its service.</summary>
    public bool HasSingleQuotes { get; init; } = true;

    /// <summary>True to leave out what <c>podman run</c> takes and <c>podman create</c> does not.</summary>
    public bool IsForCreate { get; init; }

    /// <summary>The words behind <c>podman create</c>, up to the image.</summary>
    public List<string> Flags()
    {
        var words = new List<string>();
        var chosen = Table.Rows
            .Where(row => Table[row, "since"].Length > 0 && Version.Parse(Table[row, "since"].TrimStart('v')) <= podman)
            .Select(row => (Flag: Table[row, "flag"], Short: Table[row, "short"], IsList: Table[row, "repeatable"] != "no"))
            .Where(row => (Values.ContainsKey(row.Flag) || Switches.Contains(row.Flag)) && !(IsForCreate && row.Flag == "--passwd"))
            .OrderBy(_ => random.Next())
            .Take(random.Next(1, 14))
            .ToList();
        foreach (var (flag, letter, isList) in chosen)
        {
            if (Array.Exists(Excluded, group => group.Contains(flag) && chosen.Exists(other => other.Flag != flag && group.Contains(other.Flag) && string.CompareOrdinal(other.Flag, flag) < 0)))
            {
                continue;
            }

            for (var count = isList ? random.Next(1, 4) : 1; count > 0; count--)
            {
                AddFlag(words, flag, letter);
            }
        }

        return words;
    }

    /// <summary>A command for the container, or nothing.</summary>
    public List<string> Command() => random.Next(3) == 0 ? [] : ["/bin/sh", .. Enumerable.Range(0, random.Next(4)).Select(_ => Text())];

    private void AddFlag(List<string> words, string flag, string letter)
    {
        if (Switches.Contains(flag))
        {
            words.Add(letter.Length > 0 && random.Next(3) == 0 ? letter : random.Next(4) == 0 && flag != "--rm" ? flag + "=" + OneOf("true", "false") : flag);
            return;
        }

        var value = Values[flag](this);
        switch (random.Next(letter.Length > 0 ? 4 : 2))
        {
            case 0:
                words.Add(flag + "=" + value);
                break;
            case 2:
                words.AddRange([letter, value]);
                break;
            case 3 when value.Length > 0 && value[0] != '=':
                words.Add(letter + value);
                break;
            default:
                words.AddRange([flag, value]);
                break;
        }
    }

    /// <summary>A name that no other one of this command has.</summary>
    public string Name() => "n" + Invariant(_count++) + (char)('a' + random.Next(26));

    public string Text() => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => Pieces[random.Next(Pieces.Length)]).Where(piece => HasSingleQuotes || piece != "'"));

    private int Number(int below) => random.Next(below);

    private string OneOf(params string[] values) => values[random.Next(values.Length)];

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
