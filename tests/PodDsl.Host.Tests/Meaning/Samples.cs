using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Host.Tests.Meaning;

/// <summary>Values for a key.</summary>
/// <param name="Label">Their special property.</param>
/// <param name="Values">One setting each, in order.</param>
internal sealed record Sample(string Label, params SettingValue[] Values);

/// <summary>Ordinary and nasty values that fit a row of the catalogue.</summary>
internal static class Samples
{
    private static readonly (string Label, Text Text)[] Texts =
    [
        ("plain", "abc"),
        ("blank", "two  words"),
        ("quotes", "it's \"so\" x"),
        ("percent", "50%n of 100%%"),
        ("dollar", "a$HOME ${X} $$"),
        ("backslash", @"a\nb\x \\c"),
        ("semicolon", "a; b;c ; d"),
        ("unicode", "ünï ☃ 😀"),
        ("comma", "a,b=c:d"),
        ("comment", "# a"),
        ("dash", "--flag=x"),
        ("quoted", "\"a b\""),
        ("final backslash", @"a b\"),
        ("specifier", "x" + Text.Specifier('n') + " y"),
        ("specifier first", Text.Specifier('h') + "/x y"),
        ("variable", "x" + Text.Variable("HOME") + " y"),
    ];

    private static readonly Text[] NastyWords = ["sh", "-c", "echo \"a b\" 'c' > /dev/null; x\ny", "$HOME", "%n", "a;", @"\", "ü", "--flag=a b"];

    public static IEnumerable<Sample> Of(Option option)
    {
        var samples = (Special(option) ?? General(option)).ToList();
        return samples.Count > 1 ? samples.Append(Several(option, samples)) : samples;
    }

    /// <summary>All values that one unit can have at once: the last counts, or all do.</summary>
    private static Sample Several(Option option, List<Sample> samples)
    {
        var count = option.Repeat == Repeat.Single ? 2 : 4;
        return new("several", [.. samples.Take(count).SelectMany(sample => sample.Values)]);
    }

    private static IEnumerable<Sample> General(Option option) => option.ValueKind switch
    {
        ValueKind.Boolean => [new("true", new BooleanValue(true)), new("false", new BooleanValue(false))],
        ValueKind.Integer => Each(new IntegerValue(5), new IntegerValue(0), new IntegerValue(123456)),
        ValueKind.Duration => Plain("30s", "1m30s"),
        ValueKind.Size => Plain("64m", "1g"),
        ValueKind.Signal => Plain("SIGTERM", "15"),
        ValueKind.Address => Plain("10.1.2.3", "fd00::1"),
        ValueKind.Subnet => Plain("10.1.0.0/24", "fd00:1::/64"),
        ValueKind.Choice => Plain([.. option.Choices]),
        ValueKind.Command or ValueKind.Words => Words(),
        ValueKind.Pair => Pairs(),
        ValueKind.IdMap => Each(
            new IdMapValue(new IdMapEntry(0, 100000, 1000)),
            new IdMapValue(new IdMapEntry(5, 7, 1, IdMapFlags.Extend | IdMapFlags.UidOnly | IdMapFlags.HostIdOfParent))),
        ValueKind.Port => Each(
            new PortMapping(80), new PortMapping(80, 8080, "::1", "udp"), new PortMapping(5000, 6000, "127.0.0.1", null, 10)),
        ValueKind.Volume => Volumes(),
        ValueKind.Network => Networks(),
        ValueKind.Mount => Mounts(),
        ValueKind.HostEntry => Each(
            new HostEntry("db", "10.0.0.2"), new HostEntry("a;b", "host-gateway"), new HostEntry("six", "fd00::2")),
        ValueKind.Secret => Plain("token", "token,type=env,target=TOKEN", "id=a b,src=/srv/x y"),
        ValueKind.Path => Paths(),
        _ => Texts.Select(text => new Sample(text.Label, new TextValue(text.Text))),
    };

    private static IEnumerable<Sample>? Special(Option option) => (option.Kind, option.Name) switch
    {
        (_, "ServiceName") => Plain($"renamed-{option.Kind}".ToLowerInvariant()),
        (_, "ContainerName" or "PodName" or "NetworkName" or "VolumeName") =>
        [
            .. Plain("other.name_1"),
            new("specifier", new TextValue("app-" + Text.Specifier('i'))),
        ],
        (UnitKind.Container, "Image") or (UnitKind.Volume, "Image") =>
        [
            .. Plain("docker.io/library/nginx:1.29@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"),
            .. References(Neighbours.Image, Neighbours.TaggedImage, Neighbours.Build),
        ],
        (_, "Image" or "ImageTag" or "Artifact") => Plain("localhost/thing:1", "docker.io/library/nginx"),
        (_, "Pod") => References(Neighbours.Pod, Neighbours.NamedPod),
        (_, "ExposeHostPort") => Plain("80", "50-59/udp"),
        (_, "Notify") => [new("true", new BooleanValue(true)), new("false", new BooleanValue(false)), .. Plain("healthy")],
        (UnitKind.Kube, "RemapUsers") => Plain("auto", "keep-id"),
        (_, "RemapUsers") => Plain("auto", "keep-id", "manual"),
        (_, "RemapUid" or "RemapGid") => Plain("0:1000:1", "1:2000:3"),
        (_, "UserNS") => Plain("auto:size=5000,uidmapping=0:1", "keep-id:uid=5,gid=6", "host"),
        (_, "Yaml") => Plain("/srv/k.yaml", "/srv/with blank.yaml"),
        (_, "ConfigMap") => [.. Paths()],
        (UnitKind.Kube, "AutoUpdate") =>
        [
            new("words", new WordsValue(["registry", "web/local"])), new("one", new WordsValue(["local"])),
        ],
        (UnitKind.Kube, "SetWorkingDirectory") => Plain("yaml"),
        (UnitKind.Build, "SetWorkingDirectory") =>
            Plain("/srv/context", "https://example.org/x.git#main", "file"),
        (UnitKind.Build, "File") => Plain("/srv/Containerfile", "/srv/with blank/Containerfile", "https://example.org/Containerfile"),
        (UnitKind.Volume, "Driver") => Plain("local", "plugin"),
        (UnitKind.Volume, "Type") => Plain("btrfs", "bind"),
        (UnitKind.Volume, "Device") => Plain("/dev/sda1", "/srv/data", "tmpfs"),
        (UnitKind.Container, "Mount") => Mounts(),
        (_, "GlobalArgs") => [new("words", new WordsValue(["--log-level=debug", "--root=/srv/a b%n"])), new("switch", new WordsValue(["--syslog"]))],
        (_, "PodmanArgs") => [new("words", new WordsValue(["--label=a b;$c%d", "--annotation", "x=\"'\\"])), new("one", new WordsValue(["--tls-verify=false"]))],
        (_, "AddDevice") => [new("words", new WordsValue(["/dev/null:/dev/x y", "/dev/zero"])), new("one", new WordsValue(["/dev/null"]))],
        (_, "AddCapability" or "DropCapability") => [new("words", new WordsValue(["NET_ADMIN", "sys_time"])), new("one", new WordsValue(["all"]))],
        (_, "Subnet" or "Gateway" or "IPRange") => Plain("10.1.0.0", "10.2.0.0"),
        _ => null,
    };

    private static IEnumerable<Sample> Plain(params string[] values) =>
        values.Select(value => new Sample(value, new TextValue(value)));

    private static IEnumerable<Sample> Each(params SettingValue[] values) =>
        values.Select(value => new Sample(value.ToArgument().ToString(), value));

    private static IEnumerable<Sample> References(params Unit[] units) =>
        units.Select(unit => new Sample(unit.FileName, new ReferenceValue(unit.ToReference())));

    private static IEnumerable<Sample> Words() =>
    [
        new("nasty words", new WordsValue([.. NastyWords])),
        new("one word", new WordsValue(["a b"])),
        new("no newline", new WordsValue(["a'b", "c\"d", @"e\f", "%i $x", "--flag=ü;"])),
        new("empty word", new WordsValue(["a", "", "b"])),
        new("semicolon word", new WordsValue(["a", ";", "b"])),
        new("holes", new WordsValue(["x" + Text.Specifier('i'), Text.Variable("HOME"), Text.WordsVariableMark + "ARGS" + Text.EndMark])),
    ];

    private static IEnumerable<Sample> Pairs() =>
    [
        .. Texts.Select(text => new Sample(text.Label, new PairValue("NAME", text.Text))),
        new("same name", new PairValue("A", "1"), new PairValue("B", "2"), new PairValue("A", "3")),
        new("empty", new PairValue("EMPTY", "")),
        new("no value", new PairValue("BARE", null)),
        new("newline", new PairValue("LINES", "a\nb\tc")),
    ];

    private static IEnumerable<Sample> Paths() =>
    [
        .. Plain("/srv/file"),
        new("blank", new TextValue("/srv/two  words/x")),
        new("nasty", new TextValue(@"/srv/it's/a%n/\x;ü/#")),
        new("dollar", new TextValue("/srv/$HOME/${x}")),
        new("specifier", new TextValue(Text.Specifier('h') + "/x")),
        new("relative", new TextValue("./file")),
    ];

    private static IEnumerable<Sample> Volumes() =>
    [
        new("path", new VolumeMount("/srv/a", null, "/b", ["ro", "Z"])),
        new("blank", new VolumeMount("/srv/a b", null, "/c d", [])),
        new("percent", new VolumeMount("/srv/50%n", null, "/x", [])),
        new("dollar", new VolumeMount("/srv/$HOME", null, "/x$y", [])),
        new("quotes", new VolumeMount("/srv/it's", null, "/x\"y", [])),
        new("unicode", new VolumeMount("/srv/ü", null, "/☃", [])),
        new("name", new VolumeMount("cache", null, "/cache", [])),
        new("anonymous", new VolumeMount(null, null, "/anonymous", [])),
        new("specifier", new VolumeMount(Text.Specifier('h') + "/x", null, "/x", [])),
        new("relative", new VolumeMount("./x", null, "/x", [])),
        new("unit", new VolumeMount(null, Neighbours.Volume.ToReference(), "/data", ["U"])),
        new("named unit", new VolumeMount(null, Neighbours.NamedVolume.ToReference(), "/store", [])),
    ];

    private static IEnumerable<Sample> Networks() =>
    [
        .. Plain("host", "bridge:ip=10.0.0.5"),
        .. new[] { Neighbours.Network, Neighbours.NamedNetwork, Neighbours.NamedContainer, Neighbours.Container }
            .Select(unit => new Sample(unit.FileName, NetworkJoin.Of(unit.ToReference(), []))),
        new("options", NetworkJoin.Of(Neighbours.Network.ToReference(), [new NamedOption("ip", "10.0.0.3"), new NamedOption("alias", "x")])),
    ];

    private static IEnumerable<Sample> Mounts() =>
    [
        new("bind", new MountValue("bind", "/srv/a", null, "/b", ["ro=true"])),
        new("blank", new MountValue("bind", "/srv/a b", null, "/c d", [])),
        new("unicode", new MountValue("bind", "/srv/ü%n", null, "/☃", [])),
        new("tmpfs", new MountValue("tmpfs", null, null, "/run", ["tmpfs-size=5m"])),
        new("glob", new MountValue("glob", "/srv/*.conf", null, "/etc", [])),
        new("name", new MountValue("volume", "cache", null, "/cache", [])),
        new("anonymous", new MountValue("volume", null, null, "/anonymous", ["U=true"])),
        new("relative", new MountValue("bind", "./x", null, "/x", [])),
        new("volume", new MountValue("volume", null, Neighbours.Volume.ToReference(), "/data", ["ro=true"])),
        new("image", new MountValue("image", null, Neighbours.Image.ToReference(), "/image", [])),
        new("build", new MountValue("image", null, Neighbours.Build.ToReference(), "/image", ["rw=true"])),
    ];
}
