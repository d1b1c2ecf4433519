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

    private static readonly ValueCheck Size = new(
        SizeSyntax.IsRefused, "Write a number with b, k, m, g, t or p behind it, for example 512m.");

    private static readonly ValueCheck Signal = new(
        SignalNames.IsRefused, "Name a signal such as SIGTERM, or a number from 1 to 64.");

    private static readonly ValueCheck Address = new(
        text => text.Length > 0 && !AddressSyntax.IsAddress(text), "Write an IP address, for example 10.88.0.5 or fd00::5.");

    private static readonly ValueCheck NameServer = new(
        text => text is not ("" or "none") && !AddressSyntax.IsAddress(text), "Write the IP address of a name server, for example 1.1.1.1.");

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

    private static readonly ValueCheck NotNegative = new(
        text => text.Length > 0 && text[0] == '-', "Write 0 or more.");

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
        ["--retry"] = NotNegative,
        ["--stop-timeout"] = NotNegative,
        ["--timeout"] = NotNegative,
        ["--cpu-shares"] = NotNegative,
        ["--cpu-period"] = NotNegative,
        ["--cpu-rt-period"] = NotNegative,
        ["--health-startup-retries"] = NotNegative,
        ["--health-startup-success"] = NotNegative,
        ["--health-max-log-count"] = NotNegative,
        ["--health-max-log-size"] = NotNegative,
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
        ["--health-retries"] = (Keys.HealthCmd, new(text => text == "0" || NotNegative.IsRefused(text), "Write 1 or more.")),
        ["--health-startup-interval"] = (Keys.HealthStartupCmd, Interval),
        ["--health-startup-timeout"] = (Keys.HealthStartupCmd, Timeout),
    };

    /// <summary>The check of the values of an option, or null if podman takes anything or is not known to refuse it.</summary>
    public static ValueCheck? Of(Unit unit, Option option)
    {
        if (option.Section != Section.Kind || option.FlagPrefix.Length > 0
            || option.Kind is not (UnitKind.Container or UnitKind.Pod or UnitKind.Network or UnitKind.Volume))
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

        // Volumes have these names for flags of other commands, and a pod takes any path.
        if (option.Flag is not { } flag
            || (option.Kind == UnitKind.Volume && flag != "--label")
            || (option.Kind == UnitKind.Pod && flag == "--volume"))
        {
            return null;
        }

        if (ByHealthFlag.TryGetValue(flag, out var health))
        {
            return unit.FindSetting(Section.Kind, health.Command) is { } command && command.As(HealthCommand.Parse).Value is not { IsNone: true } ? health.Check : null;
        }

        return ByFlag.TryGetValue(flag, out var check) ? check : null;
    }

    /// <summary>One of these words; a word that ends in <c>:</c> needs more text after it.</summary>
    private static ValueCheck OneOf(params string[] words) => new(
        text => !words.Any(word => word.EndsWith(":", StringComparison.Ordinal)
            ? text.Length > word.Length && text.StartsWith(word, StringComparison.Ordinal)
            : text == word),
        $"Use one of {string.Join(", ", words.Where(word => word.Length > 0).Select(word => word.EndsWith(":", StringComparison.Ordinal) ? word + "..." : word))}.");
}
