using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.SystemdText;

/// <summary>
/// The flags whose values podman checks before it does anything, with the checks. Each check finds only values that podman 4.3, 5.4, 5.8
/// and 6.1 all refuse; a value that one of them takes is no mistake here.
/// </summary>
internal static class ValueChecks
{
    private const int LongestHostName = 64;

    private static readonly string[] Drivers = ["bridge", "macvlan", "ipvlan"];

    private static readonly ValueCheck Size = new(
        SizeSyntax.IsRefused, "Write a number with b, k, m, g, t or p behind it, for example 512m.");

    private static readonly ValueCheck Signal = new(
        SignalNames.IsRefused, "Name a signal such as SIGTERM, or a number from 1 to 64.");

    private static readonly ValueCheck Address = new(
        text => text.Length > 0 && !AddressSyntax.IsAddress(text), "Write an IP address, for example 10.88.0.5 or fd00::5.");

    private static readonly ValueCheck NameServer = new(
        text => text is not ("" or "none") && !AddressSyntax.IsAddress(text), "Write the IP address of a name server, for example 1.1.1.1.");

    private static readonly ValueCheck NetworkNameServer = NameServer with { IsRefused = text => text.Length > 0 && !AddressSyntax.IsAddress(text) };

    private static readonly ValueCheck Subnet = new(
        text => !AddressSyntax.IsSubnet(text), "Write a subnet with the length of its prefix, for example 10.89.0.0/24.");

    private static readonly ValueCheck IPRange = new(
        text => !AddressSyntax.IsSubnet(text) && text.IndexOf('-') < 0,
        "Write a part of the subnet, for example 10.89.0.128/25, or its first and last address with - between them.");

    private static readonly ValueCheck Name = new(
        text => text.Length > 0 && !NameSyntax.IsName(text), "Start with a letter or digit, and go on with letters, digits, _, . and -, all ASCII.");

    private static readonly ValueCheck Capability = new(
        CapabilityNames.IsRefused, "Name a capability as capabilities(7) does, for example NET_ADMIN, or ALL.");

    private static readonly ValueCheck Label = new(
        text => text.Length == 0 || text[0] == '=', "Give the label a name.");

    private static readonly ValueCheck Variable = new(
        text => text.Length > 0 && text[0] == '=', "Give the variable a name.");

    private static readonly ValueCheck Namespace = OneOf("", "host", "private", "pod", "container:", "ns:");

    private static readonly ValueCheck Count = new(
        text => text.Length > 0 && !NumberSyntax.IsWhole(text, isSigned: false), "Write a whole number, 0 or more.")
    {
        Meant = MeantNumber,
    };

    private static readonly ValueCheck Seconds = Count with { WayOut = "Write a whole number of seconds, without a unit." };

    private static readonly ValueCheck Whole = new(
        text => text.Length > 0 && !NumberSyntax.IsWhole(text, isSigned: true), "Write a whole number.");

    private static readonly ValueCheck PullPolicy = IgnoringCase(OneOf("", "always", "missing", "newer", "never", "ifmissing", "ifnotpresent")) with
    {
        WayOut = "Use one of always, missing, newer, never.",
    };

    /// <summary>Numbers among the options of the drivers; another rule judges isolate.</summary>
    private static readonly ValueCheck NetworkOption = new(NetworkOptionSyntax.IsRefused, "Write a whole number; a vlan is one from 0 to 4094.");

    /// <summary>A word that is nearly that of a driver; another one may be a plugin.</summary>
    private static readonly ValueCheck Driver = new(
        text => Spelling.Certain(text, Drivers) is { } meant && meant != text, "Use one of bridge, macvlan, ipvlan, or the name of a plugin.")
    {
        Meant = text => Spelling.Certain(text, Drivers),
    };

    private static readonly ValueCheck Delay = new(
        text => text.Length > 0 && PodmanDuration.Parse(text).Value is null, "Write a duration such as 5s or 500ms.");

    private static readonly ValueCheck Publish = new(
        PortSyntax.IsRefusedMapping, "Write [ADDRESS:]HOST-PORT:CONTAINER-PORT, with an IP address, numbers from 1 to 65535, and /tcp, /udp or /sctp behind them where needed.")
    {
        Meant = MeantMapping,
    };

    private static readonly ValueCheck MountPath = new(
        text => text.Length == 0 || text[0] != '/', "Write an absolute path in the container.");

    private static readonly ValueCheck Interval = new(
        text => text.Length > 0 && text != "disable" && PodmanDuration.Parse(text).Value is null,
        "Write a duration such as 30s, 1m30s or 500ms, or disable.");

    private static readonly ValueCheck Timeout = new(
        text => text.Length > 0 && PodmanDuration.Parse(text).Value is not { Nanoseconds: > 0 }, "Write a duration above zero, such as 30s or 1m30s.");

    private static readonly Dictionary<string, ValueCheck> ByFlag = new(StringComparer.Ordinal)
    {
        ["--memory"] = Size,
        ["--memory-reservation"] = Size,
        ["--memory-swap"] = new(text => text != "-1" && SizeSyntax.IsRefused(text), Size.WayOut + " -1 is no limit."),
        ["--shm-size"] = Size,
        ["--shm-size-systemd"] = Size,
        ["--stop-signal"] = Signal,
        ["--hostname"] = new(
            text => System.Text.Encoding.UTF8.GetByteCount(text) > LongestHostName, "Linux takes host names of up to 64 bytes; shorten it."),
        ["--ip"] = Address,
        ["--ip6"] = Address,
        ["--dns"] = NameServer,
        ["--gateway"] = Address,
        ["--subnet"] = Subnet,
        ["--ip-range"] = IPRange,
        ["--mac-address"] = new(
            text => text.Length > 0 && !AddressSyntax.MayBeHardwareAddress(text), "Write six bytes in hexadecimal, for example 92:d0:c6:0a:29:33."),
        ["--add-host"] = new(
            text => HostEntry.Parse(text).Refusal is not null, "Write a host name and an IP address, or host-gateway for the host itself."),
        ["--ulimit"] = new(
            UlimitSyntax.IsRefused, "Write NAME=SOFT:HARD, for example nofile=1024:4096; the names are those of getrlimit(2) without RLIMIT_, in lower case."),
        ["--sysctl"] = new(
            SysctlNames.IsRefused, "Only parameters that belong to the namespaces of a container can be set, as NAME=VALUE: those below net. and fs.mqueue., and kernel.shm*, kernel.msg* and kernel.sem."),
        ["--cap-add"] = Capability,
        ["--cap-drop"] = Capability,
        ["--device"] = new(
            DeviceSyntax.IsRefused, "Write /dev/NAME, with the path in the container and a mode of r, w and m behind it where needed: /dev/sda:/dev/xvda:rw."),
        ["--device-cgroup-rule"] = new(
            DeviceSyntax.IsRefusedRule, "Write the type (a, b or c), MAJOR:MINOR and a mode of r, w and m, for example 'c 189:* rwm'."),
        ["--expose"] = new(PortSyntax.IsRefused, "Write a port from 1 to 65535 or a range of them, with /tcp, /udp or /sctp behind it where needed."),
        ["--restart"] = new(
            RestartSyntax.IsRefused, "Use no, never, always, unless-stopped or on-failure, the last with a count where needed: on-failure:3."),
        ["--pid"] = Namespace,
        ["--uts"] = Namespace,
        ["--cgroupns"] = Namespace,
        ["--ipc"] = OneOf("", "host", "private", "pod", "none", "shareable", "container:", "ns:"),
        ["--userns"] = OneOf("", "host", "private", "pod", "container:", "ns:", "auto", "auto:", "keep-id", "keep-id:", "nomap") with
        {
            IsRefused = text => UserNamespace.Parse(text).Refusal is not null,
        },
        ["--log-driver"] = OneOf("", "journald", "json-file", "k8s-file", "none", "passthrough", "passthrough-tty"),
        ["--log-opt"] = new(
            text => text.Length > 0 && (text.IndexOf('=') < 0 || (text.StartsWith("max-size=", StringComparison.Ordinal) && SizeSyntax.IsRefused(text.Substring("max-size=".Length)))),
            "Write NAME=VALUE; max-size is a size such as 10m."),
        ["--umask"] = new(
            text => text.Length > 4 || text.Any(digit => digit is < '0' or > '7'), "Write up to four octal digits, for example 0022."),
        ["--cpus"] = new(NumberSyntax.IsRefused, "Write a number, for example 1.5."),
        ["--retry"] = Count,
        ["--stop-timeout"] = Seconds,
        ["--timeout"] = Seconds,
        ["--cpu-shares"] = Count,
        ["--cpu-period"] = Count,
        ["--cpu-rt-period"] = Count,
        ["--health-startup-retries"] = Count,
        ["--health-startup-success"] = Count,
        ["--health-max-log-count"] = Count,
        ["--health-max-log-size"] = Count,
        ["--health-retries"] = Count,
        ["--cpu-quota"] = Whole,
        ["--cpu-rt-runtime"] = Whole,
        ["--memory-swappiness"] = Whole,
        ["--oom-score-adj"] = Whole,
        ["--pids-limit"] = Whole with
        {
            IsRefused = text => text.Length > 0 && !NumberSyntax.IsWhole32(text),
            WayOut = "Write a whole number; -1 is no limit.",
            Meant = text => text.ToLowerInvariant() is "unlimited" or "infinity" or "max" or "none" ? "-1" : null,
        },
        ["--uid"] = Whole,
        ["--gid"] = Whole,
        ["--retry-delay"] = Delay,
        ["--pull"] = PullPolicy,
        ["--policy"] = PullPolicy,
        ["--health-on-failure"] = OneOf("", "none", "kill", "restart", "stop"),
        ["--cgroups"] = OneOf("", "enabled", "disabled", "no-conmon", "split"),
        ["--image-volume"] = OneOf("", "bind", "anonymous", "tmpfs", "ignore") with { WayOut = "Use one of bind, tmpfs, ignore." },
        ["--exit-policy"] = OneOf("", "stop", "continue"),
        ["--systemd"] = IgnoringCase(OneOf("", "true", "false", "always")),
        ["--seccomp-policy"] = OneOf("", "default", "image"),
        ["--service-exit-code-propagation"] = OneOf("", "all", "any", "none"),
        ["--ipam-driver"] = OneOf("", "host-local", "dhcp", "none"),
        ["--driver"] = Driver,
        ["--publish"] = Publish,
        ["--mount"] = new(MountSyntax.IsRefused, "Write type=bind, volume, tmpfs, image, glob, artifact, ramfs or devpts, source= and destination=, each behind a comma, and only options that the type has; podman-run(1) lists them.")
        {
            Meant = MountSyntax.Meant,
        },
        ["--network"] = new(
            NetworkSyntax.IsRefused, "The modes host, none and private have no options; ip= and ip6= take an address without a prefix, mac= a hardware address, and alias= and interface_name= a name."),
        ["--creds"] = new(text => text.Length > 0 && text.IndexOf(':') < 0, "Write USER:PASSWORD, or name a file by AuthFile=."),
        ["--tz"] = new(TimeZones.IsRefused, "Write a name of the tz database, for example Europe/Berlin, or local for the time zone of the host.")
        {
            Meant = TimeZones.Meant,
        },
        ["--annotation"] = new(text => text.Length > 0 && text.IndexOf('=') < 0, "Write NAME=VALUE; the value may be empty."),
        ["--blkio-weight"] = new(text => !ushort.TryParse(text, out _), "Write 0 or a weight from 10 to 1000."),
        ["--label"] = Label,
        ["--env"] = Variable,
        ["--tmpfs"] = MountPath with { IsRefused = text => TmpfsMount.Parse(text).Refusal is not null },
        ["--secret"] = new(text => text.Length > 0 && Secret.Parse(text).Refusal is not null, "A name has up to 253 characters without '=', ',' and '/'; behind it stand type=, target=, uid=, gid= and mode=, each after a comma."),
        ["--volume"] = new(text => text.IndexOf('\\') < 0 && VolumeMount.Parse(text).Value?.Destination.StartsWith('/') != true, MountPath.WayOut),
    };

    /// <summary>Flags that podman reads only together with a health check.</summary>
    private static readonly Dictionary<string, (string Command, ValueCheck Check)> ByHealthFlag = new(StringComparer.Ordinal)
    {
        ["--health-interval"] = (Keys.HealthCmd, Interval),
        ["--health-timeout"] = (Keys.HealthCmd, Timeout),
        ["--health-start-period"] = (Keys.HealthCmd, new(
            text => PodmanDuration.Parse(text).Value is not { Nanoseconds: >= 0 }, "Write a duration such as 30s or 1m30s, or 0s.")),
        ["--health-retries"] = (Keys.HealthCmd, new(text => text == "0" || Count.IsRefused(text), "Write 1 or more.") { Meant = MeantNumber }),
        ["--health-startup-interval"] = (Keys.HealthStartupCmd, Interval),
        ["--health-startup-timeout"] = (Keys.HealthStartupCmd, Timeout),
    };

    /// <summary>The check of the values of an option, or null if podman takes anything or is not known to refuse it.</summary>
    public static ValueCheck? Of(Unit unit, Option option)
    {
        if (option.Section != Section.Kind || option.FlagPrefix.Length > 0 || option.Kind is not { } kind)
        {
            return null;
        }

        if (option.Name is Keys.ContainerName or Keys.PodName or Keys.NetworkName or Keys.VolumeName)
        {
            return Name;
        }

        if (option.Name == Keys.ReloadSignal)
        {
            return Signal;
        }

        // It is a flag of the command that stops the pod.
        if (option.Name == Keys.StopTimeout && kind == UnitKind.Pod)
        {
            return Seconds with { IsRefused = text => text.Length > 0 && !NumberSyntax.IsWhole(text, isSigned: true) };
        }

        if (option.Flag is not { } flag || !IsChecked(unit, kind, flag))
        {
            return null;
        }

        if (kind == UnitKind.Network && flag is "--dns" or "--opt" or "--interface-name")
        {
            return flag switch
            {
                "--dns" => NetworkNameServer,
                "--opt" => NetworkOption,
                _ => unit.KnownText(Keys.Driver) is null or "" or "bridge" ? Name : null,
            };
        }

        if (ByHealthFlag.TryGetValue(flag, out var health)
            && unit.FindSetting(Section.Kind, health.Command) is { } command && command.As(HealthCommand.Parse).Value is not { IsNone: true })
        {
            return health.Check;
        }

        return ByFlag.TryGetValue(flag, out var check) ? check : null;
    }

    /// <summary>The commands have flags of one name and several grammars: these are the ones that the tables know.</summary>
    private static bool IsChecked(Unit unit, UnitKind kind, string flag) => kind switch
    {
        // Only a pull reads the pause.
        UnitKind.Container => flag != "--retry-delay" || unit.FindSetting(Section.Kind, Keys.Image) is not null,

        // A pod takes any path.
        UnitKind.Pod => flag != "--volume",
        UnitKind.Network => true,
        UnitKind.Volume => flag is "--label" or "--uid" or "--gid",
        UnitKind.Image => flag is "--retry" or "--retry-delay" or "--policy" or "--creds",
        UnitKind.Build => flag == "--retry",
        UnitKind.Artifact => flag is "--retry" or "--retry-delay",
        UnitKind.Kube => flag is "--publish" or "--userns" or "--service-exit-code-propagation",
        _ => false,
    };

    /// <summary>A number without its unit, where it has one: <c>10s</c>.</summary>
    private static string? MeantNumber(string text) =>
        text.TrimEnd('s', 'S', ' ') is var number && number != text && number.Length > 0 && number.All(digit => digit is >= '0' and <= '9') ? number : null;

    /// <summary>A mapping with the address that a word stands for, and without the blanks.</summary>
    private static string? MeantMapping(string text)
    {
        var address = text.Replace("localhost:", "127.0.0.1:");
        var meant = string.Concat(address.StartsWith("*:", StringComparison.Ordinal) ? address.Substring(2) : address).Replace(" ", "");
        return meant != text && !PortSyntax.IsRefusedMapping(meant) ? meant : null;
    }

    private static ValueCheck IgnoringCase(ValueCheck check) => check with { IsRefused = text => check.IsRefused(text.ToLowerInvariant()) };

    /// <summary>One of these words; a word that ends in <c>:</c> needs more text after it.</summary>
    private static ValueCheck OneOf(params string[] words) => new(
        text => !words.Any(word => word.EndsWith(":", StringComparison.Ordinal)
            ? text.Length > word.Length && text.StartsWith(word, StringComparison.Ordinal)
            : text == word),
        $"Use one of {string.Join(", ", words.Where(word => word.Length > 0).Select(word => word.EndsWith(":", StringComparison.Ordinal) ? word + "..." : word))}.")
    {
        Meant = text => Spelling.Nearest(text, words.Where(word => word.Length > 2 && !word.EndsWith(":", StringComparison.Ordinal))),
    };
}
