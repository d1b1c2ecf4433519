using PodDsl;

namespace Homelab;

/// <summary>What all services here have in common.</summary>
[Restart(RestartPolicy.OnFailure), WantedBy(Targets.MultiUser)]
public interface IService;

/// <summary>The network in which the services find each other by name.</summary>
public partial record Backend : Network;

/// <summary>The files of the database.</summary>
public partial record DbData : Volume;

/// <summary>The database. It counts as started when it answers.</summary>
[Image("docker.io/library/mariadb:11.4")]
[IdBlock(0)]
[Network<Backend>]
[Volume<DbData>("/var/lib/mysql")]
[HealthCmd("healthcheck.sh --connect --innodb_initialized"), HealthInterval("10s"), HealthStartPeriod("1m"), Notify(NotifyMode.Healthy)]
[StopTimeout(60)]
public partial record Db : Container, IService
{
    [Env] public const string MARIADB_RANDOM_ROOT_PASSWORD = "1";
}

/// <summary>The site, on port 8080 of the host alone.</summary>
[Image("docker.io/library/nginx:1.29")]
[IdBlock(1)]
[Network<Backend>, DependsOn<Db>]
[Publish(80, HostPort = 8080, HostAddress = "127.0.0.1")]
public partial record Web : Container, IService
{
    [Env] public const string DATABASE_HOST = Db.UnitName;
}
