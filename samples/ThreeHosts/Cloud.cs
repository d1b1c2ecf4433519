using PodDsl;

namespace ThreeHosts;

/// <summary>The services of the cloud find each other here by name.</summary>
[Subnet("10.89.40.0/24"), RunsOn<Attic>]
public partial record CloudNet : Network;

[Image("docker.io/library/mariadb:11.4"), IdBlock(0)]
[Network<CloudNet>, Volume<DbData>("/var/lib/mysql")]
[Secret("db-password", Type = SecretType.Env, Target = "MARIADB_PASSWORD")]
[HealthCmd("healthcheck.sh --connect --innodb_initialized"), HealthInterval("10s"), HealthStartPeriod("1m")]
[Notify(NotifyMode.Healthy), StopTimeout(60)]
public partial record Db : Container, IAtticService
{
    [Env] public const string MARIADB_DATABASE = "nextcloud";
    [Env] public const string MARIADB_USER = "nextcloud";
    [Env] public const string MARIADB_RANDOM_ROOT_PASSWORD = "1";
}

[RunsOn<Attic>]
public partial record DbData : Volume;

[Image("docker.io/valkey/valkey:8.1"), IdBlock(1), Network<CloudNet>]
public partial record Cache : Container, IAtticService;

[Image("docker.io/library/nextcloud:31"), IdBlock(2)]
[Network<CloudNet>, DependsOn<Db>, DependsOn<Cache>, Volume<NextcloudData>("/var/www/html")]
[Secret("db-password", Type = SecretType.Env, Target = "MYSQL_PASSWORD")]
public partial record Nextcloud : Container, IAtticService
{
    [Env] public const string MYSQL_HOST = Db.ContainerName;
    [Env] public const string MYSQL_DATABASE = Db.MARIADB_DATABASE;
    [Env] public const string MYSQL_USER = Db.MARIADB_USER;
    [Env] public const string REDIS_HOST = Cache.ContainerName;
}

[RunsOn<Attic>]
public partial record NextcloudData : Volume;

[Image("docker.io/vaultwarden/server:1.33.2"), IdBlock(3)]
[Network<CloudNet>, Volume<VaultData>("/data")]
public partial record Vaultwarden : Container, IAtticService;

[RunsOn<Attic>]
public partial record VaultData : Volume;

/// <summary>What the house sees of all three hosts. Its names lead to the services here, and to the addresses of the other hosts.</summary>
[Image("docker.io/library/caddy:2.9"), IdBlock(4)]
[Network<CloudNet>, AddHost<Grafana>, AddHost<HomeAssistant>, Volume<CaddyData>("/data")]
[Publish(80, HostPort = 80), Publish(443, HostPort = 443)]
public partial record Caddy : Container, IAtticService;

[RunsOn<Attic>]
public partial record CaddyData : Volume;
