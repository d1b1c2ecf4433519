using System.Globalization;
using PodDsl.Core.Facts;
using PodDsl.Core.Podman;
using PodDsl.Core.Readers;

namespace PodDsl.TestSupport;

/// <summary>The adversaries that every rule about sets is tried with.</summary>
internal static class Crowds
{
    public static IReadOnlyList<Adversary> All { get; } =
    [
        .. new[] { UnitScope.System, UnitScope.User }.SelectMany(scope => new[]
        {
            Make(scope, "all alike", size => Enumerable.Range(0, size).SelectMany(index => Files(index, Alike(index, size)))),
            Make(scope, "all overlapping", size => Enumerable.Range(0, size).SelectMany(index => Files(index, Overlapping(index)))),
            Make(scope, "none alike", size => Enumerable.Range(0, size).SelectMany(index => Files(index, Apart(index)))),
        }),
        Graph("a chain", size => Enumerable.Range(0, size).Select(index => index + 1 < size ? [index + 1] : Array.Empty<int>())),
        Graph("a ring", size => Enumerable.Range(0, size).Select(index => new[] { (index + 1) % size })),
        Graph("a chain back and forth", size => Enumerable.Range(0, size).Select(index => new[] { Math.Min(index + 1, size - 1), Math.Max(index - 1, 0) })),
        Graph("a star of one that names all", size => Enumerable.Range(0, size).Select(index => index == 0 ? [.. Enumerable.Range(1, size - 1)] : Array.Empty<int>())),
        Graph("a star of all that name one", size => Enumerable.Range(0, size).Select(index => index == 0 ? [] : new[] { 0 })),
        Graph("a wheel", size => Enumerable.Range(0, size).Select(index => index == 0 ? [.. Enumerable.Range(1, size - 1)] : new[] { 0, (index % (size - 1)) + 1 })),
        Graph("each names each", size => Dense(size, (_, _) => true)),
        Graph("each names all behind it", size => Dense(size, (one, other) => one < other)),
        Graph("names that nobody has", size => Enumerable.Range(0, size).Select(index => new[] { size + index })),
    ];

    private static Adversary Make(UnitScope scope, string name, Func<int, IEnumerable<QuadletSource>> files) => new(
        $"{name}, {(scope == UnitScope.User ? "user" : "system")}",
        size => new AdversaryUnits([.. QuadletReader.Read(files(size)).Units.Select(read => read.Unit)], On(scope, size)));

    /// <summary>Containers that name others in every way in which one can.</summary>
    private static Adversary Graph(string name, Func<int, IEnumerable<int[]>> others) => new(name, size =>
        new AdversaryUnits(
            [.. QuadletReader.Read(others(size).SelectMany((names, index) => Files(index, Naming(index, names)))).Units.Select(read => read.Unit)],
            Target.Default));

    /// <summary>As many names as there is size, which so many units need that each may name each.</summary>
    private static IEnumerable<int[]> Dense(int size, Func<int, int, bool> names)
    {
        var count = (int)Math.Sqrt(size);
        return Enumerable.Range(0, count).Select(one => Enumerable.Range(0, count).Where(other => other != one && names(one, other)).ToArray());
    }

    /// <summary>The file of a container, and that of its network, which stands behind it.</summary>
    private static IEnumerable<QuadletSource> Files(int index, string files)
    {
        var name = "c" + index.ToString(CultureInfo.InvariantCulture);
        var network = files.IndexOf("[Network]", StringComparison.Ordinal);
        yield return new QuadletSource($"/units/{name}.container", network < 0 ? files : files[..network]);
        if (network >= 0)
        {
            yield return new QuadletSource($"/units/{name}.network", files[network..]);
        }
    }

    private static string Naming(int index, int[] others)
    {
        var lines = new[] { "After", "Requires", "BindsTo", "Wants", "PartOf", "Conflicts" }
            .SelectMany(key => others.Select(other => FormattableString.Invariant($"{key}=c{other}.service\n")));
        var variables = others.Select(other => FormattableString.Invariant($"Environment=C{other}_HOST=c{other}\n"));
        var volumes = others.Select(other => FormattableString.Invariant($"Volume=/srv/c{other}:/c{other}:Z\n"));
        return FormattableString.Invariant(
            $"# poddsl: SharesIdsWith=c{(others.Length > 0 ? others[0] : index)}.container\n[Unit]\n{string.Concat(lines)}[Container]\nImage=docker.io/library/nginx:1.29\nAutoUpdate=registry\n{string.Concat(variables)}{string.Concat(volumes)}");
    }

    private static string Alike(int index, int size) => FormattableString.Invariant(
        $"""
        # poddsl: SharesIdsWith=c{(index + 1) % size}.container
        # poddsl: AlternativeTo=c{(index + 2) % size}.container
        [Unit]
        After=absent.service
        Requires=absent.service
        [Container]
        Image=nginx
        AutoUpdate=registry
        ContainerName=c
        PublishPort=8080:80
        PublishPort=80:81
        Network=c{index}.network:ip=10.7.0.9
        Volume=/srv/data:/data:Z
        Volume=/srv/other:/other
        Environment=DB_HOST=10.7.0.9
        {(index % 2 == 0 ? "UIDMap=0:200000:65536\nGIDMap=0:200000:65536" : index % 4 == 1 ? "UserNS=auto" : "UserNS=keep-id")}
        [Network]
        NetworkName=net{index}
        Subnet=10.7.0.0/16

        """);

    private static string Overlapping(int index) => FormattableString.Invariant(
        $"""
        [Unit]
        After=abscent{index}.service
        [Container]
        Image=docker.io/library/nginx:1.29
        PublishPort={1024 + (index % 20_000)}-{31_000 + (index % 20_000)}:{1024 + (index % 20_000)}-{31_000 + (index % 20_000)}
        Network=c{index}.network:ip=10.{index / 65_025}.{index / 255 % 255}.{1 + (index % 255)}
        Volume=/srv/data/{index % 10}/{index}:/data:Z
        Volume=/srv/data:/all
        UIDMap=0:{200_000 + (index * 10)}:65536
        GIDMap=0:{200_000 + (index * 20)}:65536
        [Network]
        NetworkName=net{index}
        Subnet=10.0.0.0/{8 + (index % 20)}

        """);

    private static string Apart(int index) => FormattableString.Invariant(
        $"""
        [Unit]
        After=c{index + 1}.service
        Wants=c{index + 1}.service
        [Container]
        Image=docker.io/library/nginx:1.29
        PublishPort=127.0.{index / 60_000}.1:{1024 + (index % 60_000)}:80
        Network=c{index}.network:ip=10.{index / 256}.{index % 256}.9
        Volume=/srv/data/{index}:/data:Z
        Environment=DB_HOST=c{index + 1}
        UIDMap=0:{200_000 + (index * 1000)}:1000
        GIDMap=0:{200_000 + (index * 1000)}:1000
        [Network]
        Subnet=10.{index / 256}.{index % 256}.0/24

        """);

    private static Target On(UnitScope scope, int size)
    {
        string Each(Func<int, string> item) => string.Join(",\n", Enumerable.Range(0, size).Select(item));
        var text = $$"""
            {
              "schema": 1, "podman": "6.1", "systemd": 257, "user": "alice", "selinux": "enforcing", "lingering": [],
              "subuid": [{{Each(index => $$"""{ "name": "u{{index}}", "start": {{100_000 + (index * 10)}}, "count": 10 }""")}}],
              "subgid": [{{Each(index => $$"""{ "name": "u{{index}}", "start": {{100_000 + (index * 10)}}, "count": 10 }""")}}],
              "accounts": [{ "name": "alice", "uid": 1000, "gid": 1000, "home": "/home/alice", "login": true }],
              "groups": [{ "name": "alice", "gid": 1000 }],
              "listeners": [{{Each(index => $$"""{ "protocol": "udp", "address": "*", "port": {{1 + (index % 60_000)}}, "process": "other" }""")}},
                { "protocol": "tcp", "address": "*", "port": 8080, "process": "other" }],
              "systemUnits": [{{Each(index => $$"""{ "name": "h{{index}}.service", "vendor": true }""")}}],
              "userUnits": [{{Each(index => $$"""{ "name": "h{{index}}.service", "vendor": true }""")}}],
              "routes": [{{Each(index => $$"""{ "destination": "11.{{index / 256}}.{{index % 256}}.0/24", "device": "eth0" }""")}}, { "destination": "10.0.0.0/8", "device": "eth1" }]
            }
            """;
        return new Target(PodmanVersion.Newest, scope)
        {
            Facts = HostFactsReader.TryRead(text, out var facts, out var error) ? facts : throw new FormatException(error.ToString()),
        };
    }
}
