using PodDsl.Core.Facts;
using PodDsl.Core.Model;
using PodDsl.Core.Rules;

namespace PodDsl.Core.Tests.Rules;

/// <summary>Rules that find nothing make little on the way. What is counted here is the gain.</summary>
public sealed class RuleGarbageTests
{
    private const int Copies = 100;

    private const string Stack = """
        # app{0}.network
        [Network]
        Label=org.example.stack=app{0}
        # app{0}-db.volume
        [Volume]
        Label=org.example.stack=app{0}
        # app{0}-db.container
        [Unit]
        Description=The database
        [Container]
        Image=docker.io/library/db:17.2
        ContainerName=app{0}-db
        Network=app{0}.network
        Volume=app{0}-db.volume:/var/lib/db
        Environment=TZ=Europe/Berlin
        NoNewPrivileges=true
        [Service]
        Restart=on-failure
        RestartSec=5
        [Install]
        WantedBy=multi-user.target
        # app{0}-web.container
        [Unit]
        Description=The site
        Requires=app{0}-db.service
        After=app{0}-db.service
        [Container]
        Image=registry.example.org/home/app{0}:1.4.2
        ContainerName=app{0}-web
        Network=app{0}.network
        PublishPort=127.0.0.1:{1}:8080
        Volume=/srv/app{0}:/srv/data
        Environment=LOG_LEVEL=info
        Environment=DB_HOST=app{0}-db
        Label=org.example.stack=app{0}
        NoNewPrivileges=true
        HealthCmd=/usr/bin/healthcheck --url http://localhost:8080/health
        Notify=healthy
        [Service]
        Restart=on-failure
        RestartSec=5
        [Install]
        WantedBy=multi-user.target

        """;

    private readonly Unit[] _units = TestUnits.Read(string.Concat(Enumerable.Range(0, Copies).Select(stack =>
        Stack.Replace("{0}", $"{stack}", StringComparison.Ordinal).Replace("{1}", $"{10_000 + stack}", StringComparison.Ordinal))));

    [Fact]
    public void Rules_about_one_unit_make_few_bytes_for_each() => Assert.InRange(
        BytesForEach(units => units.Sum(unit => UnitRules.Check(unit, Target.Default).Count)), 1, 6_000);

    [Fact]
    public void Rules_about_a_set_make_few_bytes_for_each_unit() => Assert.InRange(
        BytesForEach(units => SetRules.Check(new UnitSet([.. units]), Target.Default).Count()), 1, 5_500);

    /// <summary>The views of the units are counted with it, so each look gets copies, which have none yet.</summary>
    private long BytesForEach(Func<Unit[], int> check)
    {
        check(Fresh());
        var units = Fresh();
        var bytes = GC.GetAllocatedBytesForCurrentThread();
        check(units);
        return (GC.GetAllocatedBytesForCurrentThread() - bytes) / units.Length;
    }

    private Unit[] Fresh() => [.. _units.Select(unit => unit with { })];
}
