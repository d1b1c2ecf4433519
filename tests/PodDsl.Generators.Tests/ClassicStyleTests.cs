using PodDsl.UnitMeaning;

namespace PodDsl.Generators.Tests;

public sealed class ClassicStyleTests
{
    private const string ByHand =
        """
        [Unit]
        Description=Nextcloud
        Wants=mariadb.service network-online.target
        After=mariadb.service network-online.target

        [Service]
        Restart=on-failure
        ExecStartPre=-/usr/bin/podman pull docker.io/library/nextcloud:stable
        ExecStartPre=-/usr/bin/podman rm -f nextcloud
        ExecStart=/usr/bin/podman run \
            --name nextcloud \
            --uidmap 0:110000:4999 \
            --gidmap 0:110000:4999 \
            --uidmap 65534:114999:1 \
            --gidmap 65534:114999:1 \
            --add-host mariadb:10.88.1.2 \
            --hostname nextcloud \
            --conmon-pidfile=/run/nextcloud.pid \
            --tty \
            -p 127.0.0.1:8888:80 \
            -v /var/lib/nextcloud/data:/var/www/html:Z \
            docker.io/library/nextcloud:stable
        ExecStop=/usr/bin/podman rm -f nextcloud
        KillMode=none
        PIDFile=/run/nextcloud.pid

        [Install]
        WantedBy=multi-user.target
        """;

    private const string Source =
        """
        using PodDsl;

        [Foreground, RemoveOnStart, RemoveOnStop, ConmonPidFile, Tty]
        [Restart(RestartPolicy.OnFailure), KillMode(KillMode.None), WantedBy(Targets.MultiUser)]
        [Wants(Targets.NetworkOnline), After(Targets.NetworkOnline)]
        public interface IClassicService;

        [UnitName("mariadb"), Image("docker.io/library/mariadb:11"), IP("10.88.1.2")]
        public partial record MariaDb : Container, IClassicService;

        [HostName("nextcloud")]
        [Image("docker.io/library/nextcloud:stable", PullOnStart = true)]
        [UidMap(0, 110000, 4999), UidMap(65534, 114999)]
        [GidMap(0, 110000, 4999), GidMap(65534, 114999)]
        [DependsOn<MariaDb>, AddHost<MariaDb>]
        [Publish(80, HostPort = 8888, HostAddress = "127.0.0.1")]
        [Volume("/var/lib/nextcloud/data", "/var/www/html", Relabel = Relabel.Private)]
        public partial record Nextcloud : Container, IClassicService;
        """;

    private static readonly string Emitted = GeneratorRun.Of(Source, ("_PodDslFormats", "service")).Units["service/nextcloud.service"];

    [Fact]
    public void Nextcloud_means_what_the_unit_by_hand_means() =>
        Assert.Equal(ServiceMeaning.Of(ByHand), ServiceMeaning.Of(Emitted));

    [Fact]
    public void Nextcloud_in_the_classic_style() => Snapshot.Match(Emitted, "service");

    [Theory]
    [InlineData("RemoveOnStart, ", "")]
    [InlineData("UidMap(65534, 114999)]", "UidMap(65534, 119999)]")]
    [InlineData(", Tty]", "]")]
    [InlineData("HostPort = 8888", "HostPort = 8889")]
    public void A_record_that_says_another_thing_means_another_thing(string part, string other)
    {
        Assert.Contains(part, Source, StringComparison.Ordinal);
        var run = GeneratorRun.Of(Source.Replace(part, other, StringComparison.Ordinal), ("_PodDslFormats", "service"));

        Assert.NotEqual(ServiceMeaning.Of(ByHand), ServiceMeaning.Of(run.Units["service/nextcloud.service"]));
    }
}
