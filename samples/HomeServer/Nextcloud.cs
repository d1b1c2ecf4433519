using PodDsl;

namespace HomeServer;

[Image("docker.io/library/nextcloud:stable", PullOnStart = true)]
[UidMap(0, 110000, 4999), UidMap(65534, 114999)]
[GidMap(0, 110000, 4999), GidMap(65534, 114999)]
[Network<Backend>, DependsOn<MariaDb>]
[Publish(80, HostPort = 8888, HostAddress = "127.0.0.1")]
[Volume("/var/lib/nextcloud/data", "/var/www/html", Relabel = Relabel.Private)]
[Secret("mariadb-password", Type = SecretType.Env, Target = "MYSQL_PASSWORD")]
public partial record Nextcloud : Container, IHomeService
{
    [Env] public const string MYSQL_HOST = "mariadb";
    [Env] public const string MYSQL_DATABASE = MariaDb.MARIADB_DATABASE;
    [Env] public const string MYSQL_USER = MariaDb.MARIADB_USER;
}
