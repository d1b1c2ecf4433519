using System.Globalization;
using System.Net;
using PodDsl.Import.Yaml;

namespace PodDsl.Import.Compose;

/// <summary>Short forms of fields and their long ones, which mean the same.</summary>
internal static class ShortForms
{
    private static readonly string[] Propagations = ["rprivate", "private", "rshared", "shared", "rslave", "slave"];

    public static IReadOnlyList<YamlNode> Ulimit(YamlScalar value, Reshaping reshaping) => [Mapping(value, ("single", value))];

    public static IReadOnlyList<YamlNode> Source(YamlScalar value, Reshaping reshaping) => [Mapping(value, ("source", value))];

    public static IReadOnlyList<YamlNode> Build(YamlScalar value, Reshaping reshaping) => [Mapping(value, ("context", value))];

    public static IReadOnlyList<YamlNode> EnvFile(YamlScalar value, Reshaping reshaping) => [Mapping(value, ("path", value))];

    public static IReadOnlyList<YamlNode> Extends(YamlScalar value, Reshaping reshaping) => [Mapping(value, ("service", value))];

    public static IReadOnlyList<YamlNode> Include(YamlScalar value, Reshaping reshaping) => [Mapping(value, ("path", value))];

    public static IReadOnlyList<YamlNode>? Gpus(YamlScalar value, Reshaping reshaping) =>
        value.Text == "all" ? [Mapping(value, ("count", value))] : null;

    public static IReadOnlyList<YamlNode> HealthTest(YamlScalar value, Reshaping reshaping) => [new YamlSequence([value.With("CMD-SHELL"), value], value.Source)];

    public static YamlEntry? Nothing(YamlScalar name) => new YamlEntry(name.Text, name.Source, new YamlScalar("", ScalarKind.Null, name.Source));

    public static YamlEntry? Started(YamlScalar name) => new YamlEntry(name.Text, name.Source, Mapping(name, ("condition", name.With("service_started"))));

    public static YamlEntry? ExtraHost(YamlScalar item)
    {
        var end = item.Text.IndexOfAny(['=', ':']);
        return end > 0 ? new YamlEntry(item.Text[..end], item.Source, new YamlSequence([item.With(item.Text[(end + 1)..])], item.Source)) : null;
    }

    /// <summary>Addresses without the brackets of IPv6.</summary>
    public static YamlNode FinishHosts(YamlNode node, Reshaping reshaping) => node is not YamlMapping hosts ? node
        : new YamlMapping(
            hosts.Entries.Select(entry => entry with
            {
                Value = entry.Value is YamlSequence list
                    ? new YamlSequence([.. list.Items.Select(item => item is YamlScalar { Text: ['[', .., ']'] } scalar ? scalar.With(scalar.Text[1..^1]) : item)], list.Source)
                    : entry.Value,
            }).ToList(),
            hosts.Source);

    public static YamlNode DeviceCount(YamlNode node, Reshaping reshaping) => node is YamlScalar { Text: "all" } all ? Number(all, -1) : node;

    /// <summary>Times of the scheduler may be durations.</summary>
    public static YamlNode Microseconds(YamlNode node, Reshaping reshaping) =>
        node is YamlScalar { Kind: ScalarKind.Text } scalar && Quantities.Nanoseconds(scalar.Text) is { } nanoseconds ? Number(scalar, nanoseconds / 1000) : node;

    public static YamlNode Required(YamlNode node, Reshaping reshaping) => node is YamlMapping file && !file.Has("required") ? file.With("required", True(file)) : node;

    public static YamlNode Dependency(YamlNode node, Reshaping reshaping)
    {
        if (node is not YamlMapping dependency)
        {
            return node;
        }

        dependency = dependency.Has("condition") ? dependency : dependency.With("condition", new YamlScalar("service_started", ScalarKind.Text, dependency.Source));
        return dependency.Has("required") ? dependency : dependency.With("required", True(dependency));
    }

    /// <summary>The older <c>external: {name: x}</c>.</summary>
    public static YamlNode FinishExternal(YamlNode node, Reshaping reshaping)
    {
        if (node is not YamlMapping resource || !resource.TryFind("external", out var external))
        {
            return node;
        }

        if (external is YamlMapping named)
        {
            resource = named.TryFind("name", out var name) && !resource.Has("name") ? resource.With("name", name) : resource;
            return resource.With("external", True(external));
        }

        return reshaping.Boolean(external) is { } isExternal ? resource.With("external", isExternal) : resource.Without("external");
    }

    /// <summary><c>[ADDRESS:][PUBLISHED:]TARGET[/PROTOCOL]</c>, each of the ports also a range.</summary>
    public static IReadOnlyList<YamlNode>? Port(YamlScalar value, Reshaping reshaping)
    {
        var (text, protocol) = value.Text.LastIndexOf('/') is >= 0 and var slash ? (value.Text[..slash], value.Text[(slash + 1)..].ToLowerInvariant()) : (value.Text, "tcp");
        protocol = protocol.Length == 0 ? "tcp" : protocol;
        var targetStart = text.LastIndexOf(':') + 1;
        var before = targetStart == 0 ? "" : text[..(targetStart - 1)];
        var publishedStart = before.LastIndexOf(':') + 1;
        var (address, published) = (publishedStart == 0 ? "" : before[..(publishedStart - 1)], before[publishedStart..]);
        address = address is ['[', .., ']'] ? address[1..^1] : address.Contains(':', StringComparison.Ordinal) ? "?" : address;
        if (protocol is not ("tcp" or "udp" or "sctp") || Range(text[targetStart..]) is not { } targets || (address.Length > 0 && !IPAddress.TryParse(address, out _))
            || (address.Count(character => character == '.') is not (0 or 3) && !address.Contains(':', StringComparison.Ordinal)))
        {
            return null;
        }

        var publishedRange = published.Length == 0 ? null : Range(published);
        var count = targets.Last - targets.First + 1;
        if (!reshaping.TakePorts(count))
        {
            return null;
        }

        if (published.Length > 0 && (publishedRange is null || (count > 1 && publishedRange.Value.Last - publishedRange.Value.First + 1 != count)))
        {
            return null;
        }

        var ports = new List<YamlNode>(count);
        for (var index = 0; index < count; index++)
        {
            ports.Add(Mapping(
                value,
                ("host_ip", address.Length == 0 ? null : value.With(address)),
                ("target", Number(value, targets.First + index)),
                ("published", publishedRange is not { } range ? null
                    : value.With(count > 1 || range.First == range.Last ? (range.First + index).ToString(CultureInfo.InvariantCulture) : $"{range.First}-{range.Last}")),
                ("protocol", value.With(protocol))));
        }

        return ports;
    }

    public static YamlNode FinishPort(YamlNode node, Reshaping reshaping)
    {
        if (node is not YamlMapping port)
        {
            return node;
        }

        port = port.Has("mode") ? port : port.With("mode", new YamlScalar("ingress", ScalarKind.Text, port.Source));
        return port.Has("protocol") ? port : port.With("protocol", new YamlScalar("tcp", ScalarKind.Text, port.Source));
    }

    /// <summary><c>HOST[:CONTAINER[:PERMISSIONS]]</c>, or the name of a device of CDI.</summary>
    public static IReadOnlyList<YamlNode>? Device(YamlScalar value, Reshaping reshaping)
    {
        var parts = value.Text.Split(':');
        var (target, permissions) = parts switch
        {
            [_] => (parts[0], "rwm"),
            [_, var second] => IsPermissions(second) ? (parts[0], second) : (second, "rwm"),
            [_, var second, var third] => (second, third),
            _ => ("", ""),
        };
        return target.Length == 0 ? null
            : [Mapping(value, ("source", value.With(parts[0])), ("target", value.With(target)), ("permissions", value.With(permissions)))];
    }

    /// <summary><c>[SOURCE:]TARGET[:OPTIONS]</c>.</summary>
    public static IReadOnlyList<YamlNode>? Mount(YamlScalar value, Reshaping reshaping)
    {
        var parts = MountParts(value.Text);
        if (parts is null)
        {
            return null;
        }

        var (source, target) = parts.Count == 1 ? ("", parts[0]) : (parts[0], parts[1]);
        var isBind = IsHostPath(source);
        var bind = new List<(string, YamlNode?)>();
        var volume = new List<(string, YamlNode?)>();
        var isReadOnly = false;
        foreach (var option in parts.Count < 3 ? [] : parts[2].Split(','))
        {
            switch (option)
            {
                case "ro":
                    isReadOnly = true;
                    break;
                case "rw":
                    isReadOnly = false;
                    break;
                case "nocopy":
                    volume.Add(("nocopy", True(value)));
                    break;
                case "z" or "Z":
                    bind.RemoveAll(entry => entry.Item1 == "selinux");
                    bind.Add(("selinux", value.With(option)));
                    break;
                case var _ when Propagations.Contains(option):
                    bind.RemoveAll(entry => entry.Item1 == "propagation");
                    bind.Add(("propagation", value.With(option)));
                    break;
                default:
                    reshaping.UnknownMountOption(value, option);
                    break;
            }
        }

        if (isBind)
        {
            bind.Add(("create_host_path", True(value)));
        }

        return
        [
            Mapping(
                value,
                ("type", value.With(isBind ? "bind" : "volume")),
                ("source", source.Length == 0 ? null : value.With(source)),
                ("target", value.With(target)),
                ("read_only", isReadOnly ? True(value) : null),
                ("bind", bind.Count > 0 ? Mapping(value, [.. bind]) : null),
                ("volume", (isBind || value.Text.Length <= 2) && volume.Count == 0 ? null : Mapping(value, [.. volume]))),
        ];
    }

    /// <summary>Host paths become absolute, and paths in the container clean.</summary>
    public static YamlNode FinishMount(YamlNode node, Reshaping reshaping)
    {
        if (node is not YamlMapping mount)
        {
            return node;
        }

        if (mount.Find("type") is YamlScalar { Text: "bind" } && mount.Find("source") is YamlScalar source)
        {
            mount = mount.With("source", source.With(reshaping.Absolute(source.Text)));
        }

        return mount.Find("target") is YamlScalar target ? mount.With("target", target.With(ComposePaths.Clean(target.Text))) : mount;
    }

    private static List<string>? MountParts(string text)
    {
        if (text.Length is 1 or 2)
        {
            return [text];
        }

        var parts = new List<string>();
        var start = 0;
        for (var index = 0; index <= text.Length; index++)
        {
            if (index == text.Length || (text[index] == ':' && !(index - start == 1 && char.IsLetter(text[start]))))
            {
                if (index == start)
                {
                    return null;
                }

                parts.Add(text[start..index]);
                start = index + 1;
            }
        }

        return parts.Count <= 3 ? parts : null;
    }

    /// <summary>True for a path, false for the name of a volume.</summary>
    private static bool IsHostPath(string source) =>
        source is ['.' or '/' or '~', ..] or ['\\', '\\', ..] || (source.Length > 1 && char.IsLetter(source[0]) && source[1] == ':');

    private static bool IsPermissions(string text) => text.Length is > 0 and <= 3 && text.All(character => character is 'r' or 'w' or 'm');

    private static (int First, int Last)? Range(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return PortNumber(dash < 0 ? text : text[..dash]) is { } first && PortNumber(dash < 0 ? text : text[(dash + 1)..]) is { } last && last >= first ? (first, last) : null;
    }

    private static int? PortNumber(string text) =>
        text.Length is > 0 and <= 5 && text.All(char.IsAsciiDigit) && int.Parse(text, CultureInfo.InvariantCulture) is var port and <= ushort.MaxValue ? port : null;

    private static YamlScalar True(YamlNode place) => new("true", ScalarKind.Boolean, place.Source);

    private static YamlScalar Number(YamlNode place, long value) => new(value.ToString(CultureInfo.InvariantCulture), ScalarKind.Integer, place.Source);

    private static YamlMapping Mapping(YamlNode place, params (string Name, YamlNode? Value)[] fields) => new(
        fields.Where(field => field.Value is not null).Select(field => new YamlEntry(field.Name, place.Source, field.Value!)).ToList(),
        place.Source);
}
