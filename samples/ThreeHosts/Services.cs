using PodDsl;

namespace ThreeHosts;

[Subnet("10.89.40.0/24")]
public partial record Backend : Network, IAtticService;

[Image("docker.io/library/mariadb:11.4"), Network<Backend>, IdBlock(0)]
public partial record Db : Container, IAtticService;

[Image("docker.io/library/nextcloud:31"), Network<Backend>, IdBlock(1), DependsOn<Db>, Publish(80, HostPort = 8080)]
public partial record Nextcloud : Container, IAtticService
{
    [Env] public const string MYSQL_HOST = Db.UnitName;
}

[Image("docker.io/jellyfin/jellyfin:10.10"), RunsOn<Attic>(User = "media"), Publish(8096, HostPort = 8096)]
public partial record Jellyfin : Container;

[Image("docker.io/grafana/grafana:12.1.0"), RunsOn<Cellar>, AddHost<Db>]
public partial record Grafana : Container;

[Image("quay.io/prometheus/node-exporter:v1.9.1"), Publish(9100, HostPort = 9100, On = typeof(Attic)), Publish(9100, HostPort = 9101, On = typeof(Cellar)), Publish(9100, HostPort = 9102, On = typeof(Pi))]
public partial record NodeExporter : Container, IEverywhere;
