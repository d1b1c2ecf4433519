using PodDsl;
using SharedStack.Mixins;

namespace SharedStack.Club;

[Subnet("10.89.7.0/24")]
public partial record Backend : Network;

/// <summary>More people, more memory: what the project says goes before what the library says.</summary>
[Network<Backend>, Volume<DbData>("/var/lib/postgresql/data"), IdBlock(0)]
[StopTimeout(120), TimeoutStopSec("150s"), ShmSize("512m")]
public partial record Db : Postgres;

public partial record DbData : Volume;

[Image("codeberg.org/forgejo/forgejo:11"), IdBlock(1)]
[AddCapability("CHOWN"), AddCapability("SETGID"), AddCapability("SETUID"), AddCapability("SYS_CHROOT")]
[Network<Backend>, DependsOn<Db>, Volume<ForgeData>("/data")]
[Publish(3000, HostPort = 3000, HostAddress = "127.0.0.1"), Publish(22, HostPort = 2222)]
[Secret("postgres-password", Mode = "0444")]
public partial record Forge : Container, IService
{
    [Env] public const string FORGEJO__database__DB_TYPE = "postgres";
    [Env] public const string FORGEJO__database__HOST = Db.ContainerName + ":5432";
    [Env] public const string FORGEJO__database__USER = Postgres.User;
    [Env] public const string FORGEJO__database__PASSWD__FILE = "/run/secrets/postgres-password";
}

public partial record ForgeData : Volume;
