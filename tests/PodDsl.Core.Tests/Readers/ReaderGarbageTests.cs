using PodDsl.Core.Parsing;
using PodDsl.Core.Readers;

namespace PodDsl.Core.Tests.Readers;

/// <summary>Reading a folder makes little, and less for what other files say too. What is counted here is the gain.</summary>
public sealed class ReaderGarbageTests
{
    private const int Copies = 100;

    private const string Container = """
        # The site of app{0}
        [Unit]
        Description=The site of app{0}
        Requires=app{0}-db.service
        After=app{0}-db.service

        [Container]
        Image=docker.io/library/nginx:1.29
        ContainerName=app{0}-web
        Volume=/srv/app{0}:/srv/data
        Volume=/etc/localtime:/etc/localtime:ro
        Environment=TZ=Europe/Berlin LOG_LEVEL=info
        Environment=DB_HOST=app{0}-db
        Secret=app{0}-password,type=env,target=APP_KEYFILE
        Label=org.example.stack=app{0}
        NoNewPrivileges=true
        ReadOnly=true
        DropCapability=all
        HealthCmd=/usr/bin/healthcheck --url http://localhost:8080/health
        HealthInterval=30s
        LogDriver=journald

        [Service]
        Restart=on-failure
        RestartSec=5
        TimeoutStartSec=300

        [Install]
        WantedBy=multi-user.target

        """;

    [Fact]
    public void Taking_a_file_apart_makes_few_bytes() => Assert.InRange(
        BytesForEach(sources => sources.Sum(source => UnitFileReader.Read(source.Path, source.Text, UnitDialect.Quadlet).Sections.Count)), 1, 4_000);

    [Fact]
    public void Reading_a_container_makes_few_bytes() => Assert.InRange(
        BytesForEach(sources => QuadletReader.Read(sources).Parsed.Count), 1, 13_500);

    [Fact]
    public void Values_that_other_files_have_too_are_one()
    {
        var units = QuadletReader.Read(Fresh()).Parsed;
        var (first, last) = (units[0], units[^1]);
        foreach (var key in new[] { "Image", "HealthCmd", "HealthInterval", "LogDriver" })
        {
            Assert.Same(first.Find(key), last.Find(key));
        }

        Assert.NotSame(first.Find("ContainerName"), last.Find("ContainerName"));
    }

    private static long BytesForEach(Func<List<QuadletSource>, int> read)
    {
        read(Fresh());
        var sources = Fresh();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        read(sources);
        return (GC.GetAllocatedBytesForCurrentThread() - bytes) / Copies;
    }

    private static List<QuadletSource> Fresh() =>
        [.. Enumerable.Range(0, Copies).Select(app => new QuadletSource($"/units/app{app}-web.container", Container.Replace("{0}", $"{app}", StringComparison.Ordinal)))];
}
