using CsCheck;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Lint;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Lint;

/// <summary>Fixes do not feed each other: one run makes all possible fixes, for every podman.</summary>
public sealed class SettlingTests
{
    internal static readonly string[] Podmans = ["4.4", "4.5", "4.6", "4.7", "4.9", "5.0", "5.2", "5.4", "5.5", "5.8.1", "5.8.2", "6.0", "6.1"];

    private static readonly string[] ContainerLines =
    [
        "UIDMap=0:110000:5000", "UIDMap=65534:114999:1", "GIDMap=0:110000:5000", "UIDMap=+33:200000:1", "UIDMap=0:x:1", "UIDMap=0:110000:0",
        "GIDMap=0:4294967000:65536", "SubUIDMap=alice", "UserNS=auto,size=5000", "UserNS=auto:uidmapping=0:200000:1", "UserNS=keep-id", "User=20000",
        "PodmanArgs=--uidmap 0:110000:5000", "PodmanArgs=--uidmap=0:110000:5000 --gidmap 0:110000:5000", "PodmanArgs=--gidmap 0:x", "PodmanArgs=--userns=auto",
        "PodmanArgs=--publish 8080:80", "PodmanArgs=-p 8080:80 --network host", "PodmanArgs=--name other", "PodmanArgs=--volume /etc:/x:z", "PodmanArgs=--memory 1g --ip 10.88.0.9",
        "PodmanArgs=--privileged --security-opt seccomp=unconfined", "PodmanArgs=--unknown x", "PodmanArgs=--user 20000 --stop-timeout 100",
        "Network=n.network", "Network=host", "Network=slirp4netns", "IP=10.91.0.9", "PublishPort=8080:80", "PublishPort=53:53/udp", "PublishPort=53:53",
        "Memory=1g", "HostName=\"a b\"", "Hostname=web", "ENVIRONMENT=A=1", "Enviroment=B=2", "Environment=C=100%z", "Environment=DB_HOST=other",
        "Environment=D=a b c", "Secret=s,taget=X,type=env", "Secret=s,type=env,mode=0400", "VolatileTmp=true", "VolatileTmp=false", "RemapUsers=auto",
        "HealthCmd=sh -c \"a b\"", "Notify=healthy", "AutoUpdate=registry", "StopTimeout=120", "Volume=/srv/a:x", "Volume=/srv/data:/data:Z", "Pod=p.pod",
        "ContainerName=same", "SeccompProfile=unconfined", "# poddsl: SharesIdsWith=b.container", "# poddsl: NotSecret=X", "Environment=A_PASSWORD=hunter22",
        "Retry=3", "StartWithPod=true", "GroupAdd=audio", "ReloadCmd=true", "Entrypoint=",
    ];

    private static readonly string[] UnitLines =
        ["Requires=b.service", "After=b.container", "After=b.service", "After=a.container c.service", "Wants=b", "BindsTo=a.service", "After=network.target netwrok-online.target"];

    private static readonly string[] ServiceLines =
        ["Type=oneshot", "Type=\"oneshot\"", "Restart=always", "TimeoutStartSec=20", "RestartSec=1", "KillMode=\"mixed\"", "User=alice", "ExecStartPre=podman build -t nginx ."];

    private static readonly string[] InstallLines = ["WantedBy=b.container", "WantedBy=default.target", "WantedBy=multi-user.target"];

    private static readonly string[] Images = ["docker.io/library/nginx:1.29", "nginx", "docker.io/library/mariadb:11", "nginx:latest"];

    internal static readonly Gen<string> File = Gen.Select(
        Gen.Int[0, Images.Length - 1].Select(index => Images[index]), Lines(ContainerLines, 7), Lines(UnitLines, 2), Lines(ServiceLines, 2), Lines(InstallLines, 1),
        (image, container, unit, service, install) =>
            Section("Container", ["Image=" + image, .. container]) + Section("Unit", unit) + Section("Service", service) + Section("Install", install));

    [Fact]
    public void A_second_run_finds_nothing_to_mend() =>
        Gen.Select(Gen.Int[0, Podmans.Length - 1], Gen.Bool, File, File).Sample((podman, isUser, first, second) =>
        {
            Assert.True(PodmanVersion.TryParse(Podmans[podman], out var version));
            var target = new Target(version, isUser ? UnitScope.User : UnitScope.System);
            IReadOnlyList<QuadletSource> sources =
            [
                new("/units/a.container", first), new("/units/b.container", second),
                new("/units/n.network", "[Network]\n"), new("/units/p.pod", "[Pod]\nUserNS=auto\n"),
            ];
            var found = QuadletLint.Check(sources, target).Findings;

            var once = QuadletFixes.Apply(sources, target, Choose);
            var twice = QuadletFixes.Apply(once.Sources, target, Choose);

            Assert.True(twice.Mended == 0, $"{Podmans[podman]}:\n{first}\n---\n{second}\n=> {once.Mended} mended\n{string.Join("\n---\n", once.Sources.Select(source => source.Text))}\n=> {twice.Mended} more\n{string.Join("\n---\n", twice.Sources.Select(source => source.Text))}");
            Assert.InRange(once.Mended, 0, found.Count + 8);
            AssertNoNewErrors(found, once.Result.Findings);
        }, iter: TestExtent.Of(400, 20), threads: 2);

    [Theory]
    [InlineData("4.4", "UIDMap=0:110000:65536\n", "PodmanArgs=--uidmap 0:110000:65536\nPodmanArgs=--gidmap 0:110000:65536\n")]
    [InlineData("5.4", "PodmanArgs=--uidmap 0:110000:65536\n", "UIDMap=0:110000:65536\nGIDMap=0:110000:65536\n")]
    [InlineData("5.4", "UIDMap=0:110000:65536\nUIDMap=0:x:1\n", "UIDMap=0:110000:65536\nUIDMap=0:x:1\n")]
    [InlineData("5.4", "UIDMap=0:4294967000:65536\n", "UIDMap=0:4294967000:65536\n")]
    public void A_plain_map_is_completed_once_and_a_malformed_one_never(string podman, string before, string after)
    {
        const string Head = "[Container]\nImage=docker.io/library/nginx:1.29\n";
        const string Tail = "[Service]\nTimeoutStartSec=900\n[Install]\nWantedBy=multi-user.target\n";
        Assert.True(PodmanVersion.TryParse(podman, out var version));
        var target = new Target(version, UnitScope.System);
        var mended = QuadletFixes.Apply([new QuadletSource("/units/web.container", Head + before + Tail)], target, Choose);
        Assert.Equal(Head + after + Tail, Assert.Single(mended.Sources).Text);
    }

    private static Fix? Choose(Finding finding) => finding.Fixes.FirstOrDefault(fix => !fix.Kind.IsDecision);

    /// <summary>The errors of a file with a misspelt key appear only after the fix of the key.</summary>
    private static void AssertNoNewErrors(EquatableArray<Finding> before, EquatableArray<Finding> after)
    {
        if (before.Any(finding => finding.Rule == ReaderRules.Refused))
        {
            return;
        }

        var known = before.Where(finding => finding.IsError).Select(finding => (finding.Rule.Id, finding.Unit?.FileName)).ToHashSet();
        Assert.All(after.Where(finding => finding.IsError), finding => Assert.Contains((finding.Rule.Id, finding.Unit?.FileName), known));
    }

    private static Gen<string[]> Lines(string[] pool, int most) => Gen.Int[0, pool.Length - 1].Select(index => pool[index]).Array[0, most];

    private static string Section(string name, string[] lines) => lines.Length == 0 ? "" : $"[{name}]\n{string.Concat(lines.Select(line => line + "\n"))}";
}
