using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.Writers;
using PodDsl.Import.CSharp;
using PodDsl.TestKit;

namespace PodDsl.Import.Tests.CSharp;

/// <summary>Each row of the catalogue arrives: unit, C#, generator, and the line of the Quadlet file is the same.</summary>
public sealed class CSharpOptionTests
{
    /// <summary>All rows in one compilation, a unit each.</summary>
    [Fact]
    public void Every_setting_has_the_same_line()
    {
        var units = Options.All
            .Where(static option => option.Section is Section.Kind or Section.Unit or Section.Service or Section.Install or Section.Quadlet && !Skipped.Contains(option.Name))
            .Select(static (option, index) => (Option: option, Unit: UnitOf(option, $"row-{index}")))
            .ToList();
        var files = CSharpWriter.Write(new Imported("rows", units.Select(static row => row.Unit).ToEquatableArray(), []), new CSharpOptions(CSharpLayout.Unit, null));
        var compilation = TestCompilation.Of(files.Select(static file => (file.Path, file.Text)));
        var run = GeneratorRun.Of(compilation, GeneratorRun.BothFormats);

        Assert.Empty(run.Problems(TestContext.Current.CancellationToken));
        var lost = units.Where(row => Lines(row.Unit, row.Option).Except(run.Units.GetValueOrDefault("quadlet/" + row.Unit.FileName)?.Split('\n') ?? []).Any())
            .Select(row => $"{row.Option.Kind} {row.Option.Section} {row.Option.Name}: {string.Join(" / ", Lines(row.Unit, row.Option))}\n{files.First(file => file.Text.Contains(RecordNames.Identifier(row.Unit.Name) + " ", StringComparison.Ordinal)).Text}{run.Units.GetValueOrDefault("quadlet/" + row.Unit.FileName)}");
        Assert.Empty(lost);
    }

    /// <summary>Names of the unit itself, what needs other units or settings, and what no Quadlet file may have.</summary>
    private static readonly HashSet<string> Skipped = new(
        ["ContainerName", "PodName", "NetworkName", "VolumeName", "Pod", "Group", "DefaultInstance", "RestartContainer"],
        StringComparer.Ordinal);

    private static IEnumerable<string> Lines(Unit unit, Option option) =>
        Assert.Single(QuadletWriter.Write(unit, Target.Default).Files).Text.Split('\n')
            .Where(line => line.StartsWith(option.Name + "=", StringComparison.Ordinal) || line.StartsWith("PodmanArgs=", StringComparison.Ordinal));

    private static Unit UnitOf(Option option, string name)
    {
        var kind = option.Kind ?? UnitKind.Container;
        var first = kind switch
        {
            UnitKind.Container when option.Name is not ("Image" or "Rootfs") => [Of(kind, "Image", "docker.io/library/nginx:1.29")],
            UnitKind.Image when option.Name != "Image" => [Of(kind, "Image", "docker.io/library/nginx:1.29")],
            UnitKind.Kube when option.Name != "Yaml" => [Of(kind, "Yaml", "/etc/a.yaml")],
            UnitKind.Artifact when option.Name != "Artifact" => [Of(kind, "Artifact", "localhost/a:1")],
            UnitKind.Build when option.Name != "File" => [Of(kind, "File", "/etc/a/Containerfile")],
            UnitKind.Network when option.Name is "Gateway" or "IPRange" => [Of(kind, "Subnet", "10.1.0.0/16")],
            UnitKind.Volume when option.Name == "Type" => [Of(kind, "Device", "/dev/sda1")],
            _ => Array.Empty<Setting>(),
        };
        Setting[] beside = option.Name is "RemapUid" or "RemapGid" ? [Of(kind, "RemapUsers", "auto")] : [];
        return new Unit(kind, name, [.. first, .. beside, new Setting(option, Value(option))], name + kind.Extension()) { Language = Language.UnitFile };
    }

    private static Setting Of(UnitKind kind, string key, string text) => Setting.Of(Options.Key(kind, key), text);

    /// <summary>Texts of keys that not any text fits.</summary>
    private static readonly Dictionary<string, string> Texts = new(StringComparer.Ordinal)
    {
        ["ExposeHostPort"] = "80",
        ["File"] = "/etc/a/Containerfile",
        ["Timezone"] = "Europe/Berlin",
        ["DropCapability"] = "NET_RAW",
        ["AddCapability"] = "NET_ADMIN",
        ["Sysctl"] = "net.core.somaxconn=1024",
        ["Ulimit"] = "nofile=1024",
        ["LogDriver"] = "journald",
        ["LogOpt"] = "tag=web",
        ["CgroupNS"] = "private",
        ["Cpus"] = "1.5",
        ["Creds"] = "user:password",
        ["DeviceCgroupRule"] = "c 189:* rmw",
        ["Ipc"] = "private",
        ["MacAddress"] = "02:00:00:00:00:01",
        ["MemorySwap"] = "1g",
        ["Pid"] = "host",
        ["Type"] = "oneshot",
        ["Umask"] = "0022",
        ["Uts"] = "host",
    };

    private static SettingValue Value(Option option) => option switch
    {
        { ValueKind: ValueKind.Words } when Texts.TryGetValue(option.Name, out var word) => new WordsValue([word]),
        _ when Texts.TryGetValue(option.Name, out var text) => SettingValues.Of(option, text),
        { ValueKind: ValueKind.Boolean } => new BooleanValue(true),
        { ValueKind: ValueKind.Integer } => new IntegerValue(5),
        { Name: "Notify" } => new BooleanValue(true),
        { Choices: [var choice, ..] } => new TextValue(choice),
        { Kind: UnitKind.Kube, Name: "AutoUpdate" } => new WordsValue(["registry"]),
        { Enum.Words: [var word, ..] } => new TextValue(word),
        { ValueKind: ValueKind.Words } or { ValueKind: ValueKind.Command, Section: Section.Kind } => new WordsValue(["/a/b", "c d"]),
        { ValueKind: ValueKind.Command } => new CommandValue(["/bin/a", "c d"], ignoreFailure: true),
        { ValueKind: ValueKind.Pair } => new PairValue("NAME", "some value"),
        { ValueKind: ValueKind.Mount } => new MountValue("bind", "/a", null, "/b", ["ro=true"]),
        { ValueKind: ValueKind.IdMap } => new IdMapValue(new IdMapEntry(0, 100000, 1000)),
        _ => SettingValues.Of(option, option.ValueKind switch
        {
            ValueKind.Duration => "30s",
            ValueKind.Size => "64m",
            ValueKind.Signal => "SIGTERM",
            ValueKind.Address => "10.1.2.3",
            ValueKind.Subnet => "10.1.0.0/24",
            ValueKind.Port => "8080:80/udp",
            ValueKind.Volume => "/a:/b:ro,Z",
            ValueKind.Network => "host",
            ValueKind.HostEntry => "db:10.0.0.2",
            ValueKind.Secret => "token,type=env,target=TOKEN",
            ValueKind.UserNamespace => "keep-id:uid=5,gid=6",
            ValueKind.Tmpfs => "/tmp:size=1m",
            ValueKind.Image => "docker.io/library/nginx:1.29",
            ValueKind.HealthCommand => "curl localhost",
            ValueKind.Calendar => "daily",
            ValueKind.Reference => "other.service",
            ValueKind.Path => "/a/b",
            _ => "text",
        }),
    };
}
