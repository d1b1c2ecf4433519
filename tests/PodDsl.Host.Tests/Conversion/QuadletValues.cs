using PodDsl.Core.Catalogue;
using PodDsl.Core.Podman;

namespace PodDsl.Host.Tests.Conversion;

/// <summary>Random values of keys: those that fit, and now and then one of another kind or a hostile one.</summary>
internal sealed class QuadletValues(Random random)
{
    private static readonly string[] Words =
    [
        "a", "A=1", "key=value", "with-dash", "\"two words\"", "'single quotes'", "\"A=x y\"", "A='x y'", "B=\"q\"r", "x\\ty", "\\x41\\x42", "\\101bc",
        "\\u00e9", "caf\u00e9", "\u65e5\u672c", "\\\"", "%h", "%%", "100%%", "%n/x", "$$HOME", "${HOME}", "$HOME", "a$b", "{{.ID}}", "sh", "-c",
        "\"echo 'hi' && exit 1\"", "\\s", "\"\"", "\\q", "\"open", "it's", "a\\\\b", "\\", ";", "#x", "=", "=v", "A=", "A", "\U0001f600", "[x]", "--flag=1", "~", "*",
    ];

    private int serviceNames;

    /// <summary>The files that values can name.</summary>
    public IReadOnlyList<string> Names { get; set; } = [];

    public string Of(Option row)
    {
        if (row.Name == "ServiceName")
        {
            return random.Next(60) == 0 && row.Kind is not (UnitKind.Container or UnitKind.Pod) ? "" : Fitting(row);
        }

        if (random.Next(12) == 0)
        {
            return Any();
        }

        var value = Fitting(row);
        return random.Next(25) switch
        {
            0 => $"\"{value}\"",
            1 => $"'{value}'",
            2 => value + " " + Pick(Words),
            3 => "\"" + value,
            _ => value,
        };
    }

    public string Any()
    {
        var count = random.Next(4);
        return string.Join(Pick(" ", "  ", "\t"), Enumerable.Range(0, count).Select(_ => Pick(Words)));
    }

    public string Boolean() => Pick("yes", "true", "1", "on", "TRUE", "no", "false", "0", "off", "", "y", "t", "maybe", "\"yes\"", "On ");

    public string Image() => random.Next(10) switch
    {
        0 => Named(".image"),
        1 => Named(".build"),
        2 => Pick("alpine", Absent(), "\"docker.io/library/alpine:3\"", "sha256:abc"),
        _ => Pick("docker.io/library/alpine:3", "quay.io/acme/app@sha256:00", "localhost/x"),
    };

    public string Path() => Pick(
        "/srv/x.yaml", "./x.yaml", "x.yaml", "../up/x.yaml", "%h/x.yaml", "%%h/x", "%", "%/x", "/srv/../y/./z", "\"/srv/a b.yaml\"", "dir//x.yaml", ".", "https://example.org/x.yaml");

    public string BuildSource() => Pick(
        "unit", "file", "yaml", "Unit", "/srv/Containerfile", "Containerfile", "./ctx", "ctx/Containerfile", "https://example.org/x.git", "httpd",
        "git://example.org/x", "git@example.org:x.git", "github.com/acme/x", "", "%h/Containerfile", "%%h/x", "%t", "%", "%/x");

    /// <summary>The settings of a volume.</summary>
    public string Device() => Pick("/srv/data", "/srv/data", "/dev/sda1", "%h/x", "./x", "tmpfs", "/srv/a b", "/srv//x/", "");

    public string UnitDirective() => random.Next(3) switch
    {
        0 => Pick("After", "Wants", "Requires", "Before", "RequiresMountsFor"),
        1 => Pick("BindsTo", "PartOf", "Conflicts", "OnFailure", "OnSuccess", "PropagatesReloadTo", "PropagatesStopTo", "ReloadPropagatedFrom", "Requisite", "StopPropagatedFrom", "Upholds"),
        _ => Pick("Description", "Documentation", "ConditionPathExists", "ConditionUser", "ConditionHost", "AssertPathExists", "AssertHost", "StartLimitBurst", "JoinsNamespaceOf", "X-Own"),
    };

    public string Units() => Pick(
        "network-online.target", Named(".container"), Named(".network") + " other.service", "\"" + Named(".pod") + "\"", Absent(), "a text of words",
        "", Named(".volume") + " " + Named(".volume"), "%n-x", "x@.service", "/srv/data");

    public (string Directive, string Value) ServiceDirective() => random.Next(14) switch
    {
        0 => ("Type", Pick("notify", "notify", "notify", "oneshot", "oneshot", "oneshot", "simple", "\"oneshot\"", "")),
        1 => ("KillMode", Pick("mixed", "mixed", "mixed", "control-group", "process", "\"mixed\"", "")),
        2 => ("Restart", Pick("always", "no", "on-failure")),
        3 => ("Environment", Pick("A=1", "\"A=x y\" B=2", "")),
        4 => ("ExecStartPre", Pick("/bin/true", "-/bin/sh -c 'a; b'", "", "/bin/echo \"x y\" %n")),
        5 => ("SyslogIdentifier", Pick("x", "%N", "")),
        6 => ("WorkingDirectory", Pick("/srv", "%h", "", "\"/srv\"")),
        7 => ("RemainAfterExit", Pick("yes", "no")),
        8 => ("Delegate", Pick("yes", "no")),
        9 => (Pick("ExecStop", "ExecStopPost", "ExecStart", "ExecReload", "ExecCondition"), Pick("/bin/true", "/usr/bin/podman stop x", "")),
        11 => (Pick("TimeoutSec", "TimeoutStartSec", "TimeoutStopSec"), Pick("5", "70", "")),
        12 => (Pick("BindPaths", "BindReadOnlyPaths", "LoadCredential", "LoadCredentialEncrypted", "EnvironmentFile", "SuccessExitStatus", "StandardInputText", "StandardInputData", "LimitNOFILE"), Pick("/srv/x", "x:/srv/y", "")),
        10 => ("User", Pick("root", "1000")),
        _ => (Pick("TimeoutStartSec", "NotifyAccess", "X-Own", "PIDFile", "ExecStopPost", "ExecReload"), Pick("900", "all", "/bin/true")),
    };

    private string Fitting(Option row) => (row.Name, row.ValueKind) switch
    {
        ("Image", _) when row.Kind is UnitKind.Container or UnitKind.Volume => Image(),
        ("Pod", _) => random.Next(12) == 0 ? Pick("absent.pod", "x", Named(".container")) : Named(".pod"),
        ("ServiceName", _) => $"{Names[0].Split('.')[0]}-s{serviceNames++}",
        ("SetWorkingDirectory", _) => row.Kind == UnitKind.Kube ? Pick("unit", "yaml", "Yaml", "file", "/srv") : BuildSource(),
        ("File", _) => BuildSource(),
        ("Device", _) => Device(),
        ("RemapUsers", _) => Pick("auto", "keep-id", "manual", "", "other"),
        ("RemapUid" or "RemapGid", _) => Pick("0:100000:10", "1000", "0:1:1 1:2:3"),
        ("ExposeHostPort", _) => Pick("80", "50-59", "80/tcp", "90/udp", "x", "a80", "80/sctp", "50-"),
        ("Driver", _) when row.Kind == UnitKind.Volume => Pick("local", "image", ""),
        ("Subnet" or "Gateway" or "IPRange", _) => Pick("10.1.0.0/24", "10.1.0.1", "fd00::/64"),
        ("Notify", _) => Pick("yes", "healthy", "Healthy", "no", ""),
        ("Entrypoint", _) => Pick("/bin/sh", "[\"/bin/sh\",\"-c\"]", ""),
        ("Type", _) => Pick("bind", "nfs", ""),
        ("User" or "Group", _) when row.Kind == UnitKind.Volume => Pick("1000", "0x10", "010", "-5", "x", "4294967296", "+7", "08", ""),
        ("RemapUidSize", _) => Pick("1000", "0x10", "x", ""),
        (_, ValueKind.Boolean) => Boolean(),
        (_, ValueKind.Integer) => Pick("0", "10", "-1", ""),
        (_, ValueKind.Duration) => Pick("30s", "1m30s", "disable"),
        (_, ValueKind.Network) => Network(),
        (_, ValueKind.Volume) => Volume(),
        (_, ValueKind.Mount) => Mount(),
        (_, ValueKind.Port) => Pick("80:80", "127.0.0.1:8080:80/udp", "[::1]:80:80", "8000-8010:8000-8010", "80", "${PORT}:80", "x"),
        (_, ValueKind.IdMap) => Pick("0:100000:65536", "0:0:1 1:1:1", "+g1000:@1000", "u0:1", "\"0:1:1\""),
        (_, ValueKind.Pair) => Pick("A=1", "A=1 B=2", "\"A=x y\"", "A=\"x y\"", "A='x y' B", "A", "io.example.x=%n", "A=$HOME", "A=1 A=2", "B='it'"),
        (_, ValueKind.Path) => Path(),
        (_, ValueKind.Secret) => Pick("s", "s,type=env,target=S", "\"s,target=a b\""),
        _ when row.Name == "AddDevice" => Pick("/dev/null", "/dev/null:/dev/x:rw", "-/dev/absent", "-/dev/absent:/dev/x", "/dev/a /dev/b"),
        _ when row.Choices.Count > 0 => random.Next(5) == 0 ? Pick(Words) : row.Choices[random.Next(row.Choices.Count)],
        _ => random.Next(4) == 0 ? Any() : Pick("name", "a-b.c", "10.0.0.1", "/srv/data", "x%%y", "cmd --flag 'a b' \"c d\"", "\u00fc", "x=y", "a,b"),
    };

    private string Network() => Pick(
        "host", "none", "bridge", Named(".network"), Named(".network") + ":ip=10.1.0.2,alias=x", Named(".network") + ":",  Named("b.container"),
        Named(".container") + ":x", "container:other", "pasta:-t,8080", "slirp4netns:port_handler=slirp4netns", "");

    private string Volume() => Pick(
        "/srv/a:/a", "/srv/a:/a:ro,Z", "./rel:/r", "../up:/u:z", ".:/dot", "%h/x:/x", Named(".volume") + ":/v", Named(".volume") + ":/v:ro:x", "data:/d", "/anonymous", ":/x:ro",
        "/srv/%n:/n", "${DATA}:/d", Named(".image") + ":/i", "/srv/x.volume:/y", ":");

    private string Mount() => Pick(
        "type=bind,source=/srv/a,destination=/a", "type=bind,src=./rel,dst=/r,ro=true", "type=volume,source=" + Named(".volume") + ",destination=/v",
        "type=image,source=" + Named(".image") + ",destination=/i,rw=true", "type=tmpfs,destination=/t,tmpfs-size=64m", "type=ramfs,destination=/t",
        "type=glob,src=/usr/lib/x*,destination=/g", "type=bind,\"source=/srv/a,b\",destination=/c", "source=data,destination=/d", "type=devpts,destination=/p",
        "type=artifact,source=" + Named(".artifact") + ",destination=/f", "type=bind,source=%h/x,destination=/h", "destination=/a,type=bind,source=../up",
        "type=image,source=" + Named(".build") + ",destination=/b",
        "type=bind,source,destination=/a", "type=bind,source=/a\"b,destination=/a");

    private string Absent() => random.Next(10) == 0 ? Pick("absent.image", "absent.build", "absent.volume", "absent.network", "absent.container") : "x";

    private string Named(string end)
    {
        var names = Names.Where(name => name.EndsWith(end, StringComparison.Ordinal)).ToList();
        return names.Count == 0 ? "none" : names[random.Next(names.Count)];
    }

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];
}
