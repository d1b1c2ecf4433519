using System.Text;
using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Cancellation;

/// <summary>
/// Ten thousand containers, or five hundred where somebody waits for the tests, that have as much to do with each other as can be, so that
/// every rule has much to look at: they all have the same port, name, address, ids and folder, each one waits for the next, and one waits
/// for a tenth of them and has an id block.
/// </summary>
internal static class Crowd
{
    public static readonly int Containers = TestExtent.IsFull ? 10_000 : 500;
    private const int Others = 500;

    public static IReadOnlyList<QuadletSource> Sources { get; } = [.. Files(Containers)];

    public static QuadletReading Reading { get; } = QuadletReader.Read(Sources);

    public static UnitSet Units { get; } = new(Reading.Parsed);

    public static string FactsText { get; } = MakeFacts(Containers);

    public static Target System { get; } = On(UnitScope.System, FactsText);

    public static Target User { get; } = On(UnitScope.User, FactsText);

    /// <summary>The same kind of host with few ports and units of its own.</summary>
    public static Target SmallSystem { get; } = On(UnitScope.System, MakeFacts(20));

    public static Target SmallUser { get; } = On(UnitScope.User, MakeFacts(20));

    public static IEnumerable<QuadletSource> Files(int containers, int others = Others)
    {
        for (var index = 0; index < containers; index++)
        {
            yield return new QuadletSource($"/units/c{index}.container", Container(index, others));
        }

        for (var index = 0; index < others; index++)
        {
            yield return new QuadletSource($"/units/n{index}.network", $"[Network]\nNetworkName=net\nSubnet=10.{index % 200}.0.0/16\n");
            yield return new QuadletSource($"/units/p{index}.pod", "[Pod]\nVolume=/srv/data:/data\nPublishPort=8080:80\n");
        }

        yield return new QuadletSource("/units/hub.container", Waiting(containers / 10));
        yield return new QuadletSource("/units/c1.container.d/twice.conf", "[Container]\nPodmanArgs=--publish 8081:80\n");
        yield return new QuadletSource("/other/c2.container", Container(2, others));
    }

    private static Target On(UnitScope scope, string text) => new(PodmanVersion.Newest, scope)
    {
        Facts = HostFactsReader.TryRead(text, out var facts, out var error) ? facts : throw new FormatException(error.ToString()),
        RetiredIdBlocks = [new RetiredIdBlock(2, "old")],
    };

    private static string Container(int index, int others) =>
        $"""
        # poddsl: SharesIdsWith=c{index + 7}.container
        # poddsl: AlternativeTo=c{index + 9}.container
        # poddsl: MapsOntoAccount=nobody
        # poddsl: ExpectsUnit=expected{index}.service
        # poddsl: LabeledPath=/opt/{index}
        [Unit]
        After=c{index + 1}.service c{index + 2}.service absent{index}.service
        Requires=c{index + 1}.service c{index + 3}.service absent{index}.service
        Wants=cc{index}.service
        LogRateLimitBurst=100
        [Container]
        {(index % 5 == 4 ? $"Pod=p{index % others}.pod\nUserNS=auto\nHostName=c" : index % 5 == 3 ? "UserNS=keep-id" : index % 5 == 2 ? "UserNS=auto" : $"UIDMap=0:{1000 + (index % 3)}:100000\nGIDMap=0:1000:100000")}
        Image={(index % 2 == 0 ? "nginx" : "docker.io/library/nginx")}
        {(index % 3 == 0 ? "AutoUpdate=registry" : "")}
        ContainerName=c
        PublishPort=8080:80
        PublishPort=80:81
        Network=n{index % others}.network:ip=10.{index % 200}.0.1
        Volume=/srv/data:/data:Z
        HealthCmd=true
        Environment=DB_HOST=c{(index + 1) % Containers}
        {(index % 7 == 0 ? "Pod=nowhere" : "")}
        [Install]
        WantedBy=default.target

        """;

    private static string Waiting(int containers)
    {
        var text = new StringBuilder("# poddsl: IdBlock=3\n[Unit]\n");
        foreach (var key in new[] { "After", "Requires", "BindsTo" })
        {
            for (var index = 0; index < containers; index++)
            {
                text.Append(key).Append("=c").Append(index).Append(".service\n");
            }
        }

        return text.Append("[Container]\nImage=docker.io/library/nginx:1\n").ToString();
    }

    private static string MakeFacts(int count)
    {
        string Each(Func<int, string> item) => string.Join(",\n", Enumerable.Range(0, count).Select(item));
        return $$"""
            {
              "schema": 1, "podman": "4.9", "systemd": 240, "user": "alice", "selinux": "enforcing", "lingering": [],
              "subuid": [{ "name": "alice", "start": 100000, "count": 10 }], "subgid": [{ "name": "alice", "start": 100000, "count": 10 }],
              "accounts": [{ "name": "alice", "uid": 1000, "gid": 1000, "home": "/home/alice", "login": true }],
              "groups": [{ "name": "alice", "gid": 1000 }],
              "networkOnline": { "reached": false, "failed": ["wait.service"] },
              "listeners": [{{Each(index => $$"""{ "protocol": "tcp", "address": "*", "port": {{1 + (index % 60_000)}}, "process": "other" }""")}}],
              "systemUnits": [{{Each(index => $$"""{ "name": "h{{index}}.service", "vendor": true }""")}}],
              "userUnits": [{{Each(index => $$"""{ "name": "h{{index}}.service", "vendor": true }""")}}],
              "routes": [{ "destination": "10.0.0.0/8", "device": "eth0" }]
            }
            """;
    }
}
