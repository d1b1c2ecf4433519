using PodDsl;

namespace EscapeFromTheDock;

[HostName("nextcloud")]
[Image("docker.io/library/nextcloud:stable", PullOnStart = true)]
[UidMap(0, 110000, 4999), UidMap(65534, 114999)]
[GidMap(0, 110000, 4999), GidMap(65534, 114999)]
[DependsOn<MariaDb>, AddHost<MariaDb>]
[Publish(80, HostPort = 8888, HostAddress = "127.0.0.1")]
[Volume("/var/lib/nextcloud/data", "/var/www/html", Relabel = Relabel.Private)]
public partial record Nextcloud : Container, IClassicService;
