using PodDsl;

namespace HomeServer;

[PodmanArgs("--umask", "0027"), Label("owner", "home"), StopTimeout(30)]
public interface IHomeService;

[Timezone("Europe/Berlin")]
public abstract record Hardened : Container;

[Network(Subnet = "10.89.1.0/24", Gateway = "10.89.1.1")]
public partial record Backend : Network;

[Driver("local"), Label("backup", "daily")]
public partial record Data : Volume;

[Publish(80, HostPort = 8888, HostAddress = "127.0.0.1")]
public partial record Site : Pod;

[Image("docker.io/library/mariadb:11", PullOnStart = true)]
[UidMap(0, 105000, 4999), UidMap(65534, 109999)]
[GidMap(0, 105000, 4999), GidMap(65534, 109999, Extend = true)]
[Network<Backend>(IP = "10.89.1.2", Aliases = ["db", "sql"])]
[Volume<Data>("/var/lib/mysql", Relabel = Relabel.Private), Volume("/srv/dump", "/dump", ReadOnly = true), Volume("/tmp")]
[Notify(NotifyMode.Healthy), HealthCmd("healthcheck.sh --connect")]
[Secret("root", Type = SecretType.Env, Target = "MARIADB_ROOT_PASSWORD")]
public partial record MariaDb : Hardened, IHomeService
{
    [Env] public const string MYSQL_DATABASE = "cloud";
    [Env(Name = "MYSQL_USER")] public const string User = "cloud";
}

[Image("docker.io/library/nextcloud:stable"), Pod<Site>, Exec("apache2-foreground")]
[DependsOn<MariaDb>(Strength = DependencyStrength.Requires), DependsOn("redis.service"), AddHost<MariaDb>]
[Volume($"{Specifier.Home}/cloud", "/var/www/html"), Mount(MountType.Tmpfs, "/cache", Options = ["tmpfs-size=64m"])]
[SharesIdsWith<MariaDb>, AlternativeTo<Publish>, AutoUpdate(AutoUpdatePolicy.Registry), Pull(PullPolicy.Newer)]
[Foreground, RemoveOnStart, RemoveOnStop(false), ConmonPidFile, User(33), Group("www-data")]
public partial record Nextcloud : Container, IHomeService;

[Yaml("/etc/shop.yaml"), AutoUpdate("registry"), Network("host")]
public partial record Shop : Kube;
