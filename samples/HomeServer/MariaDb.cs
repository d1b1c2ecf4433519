using PodDsl;

namespace HomeServer;

/// <summary>
/// The database. It counts as started when it answers, so services that depend on it find it ready, and it has a minute to write its data
/// when it stops.
/// </summary>
[UnitName("mariadb"), Description("MariaDB")]
[Image("docker.io/library/mariadb:11", PullOnStart = true)]
[UidMap(0, 105000, 4999), UidMap(65534, 109999)]
[GidMap(0, 105000, 4999), GidMap(65534, 109999)]
[Network<Backend>]
[Volume<MariaDbData>("/var/lib/mysql")]
[HealthCmd("healthcheck.sh --connect --innodb_initialized"), HealthInterval("10s"), HealthStartPeriod("1m")]
[Notify(NotifyMode.Healthy), StopTimeout(60)]
[Secret("mariadb-password", Type = SecretType.Env, Target = "MARIADB_PASSWORD")]
public partial record MariaDb : Container, IHomeService
{
    [Env] public const string MARIADB_DATABASE = "nextcloud";
    [Env] public const string MARIADB_USER = "nextcloud";
    [Env] public const string MARIADB_RANDOM_ROOT_PASSWORD = "1";
}

/// <summary>The data of the database.</summary>
[UnitName("mariadb-data"), Description("Data of MariaDB")]
public partial record MariaDbData : Volume;
