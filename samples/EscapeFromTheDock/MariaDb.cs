using PodDsl;

namespace EscapeFromTheDock;

[UnitName("mariadb"), Description("MariaDB"), HostName("mariadb")]
[Image("docker.io/library/mariadb:11", PullOnStart = true)]
[IP("10.88.1.2")]
[UidMap(0, 105000, 4999), UidMap(65534, 109999)]
[GidMap(0, 105000, 4999), GidMap(65534, 109999)]
[Volume("/var/lib/mariadb", "/var/lib/mysql", Relabel = Relabel.Private)]
public partial record MariaDb : Container, IClassicService
{
    [Env] public const string MARIADB_RANDOM_ROOT_PASSWORD = "1";
    [Env] public const string MARIADB_DATABASE = "nextcloud";
}
