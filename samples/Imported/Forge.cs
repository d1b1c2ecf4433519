using PodDsl;

namespace Forge;

// Changed: services.*.restart (forge, database): systemd starts it at each boot, also if somebody has stopped it before. To keep it off, mask the service.
// Id block 0: UIDs and GIDs 524288 to 589823 of the host. Root of the container is 524288 there.
// Run once: ! podman volume exists forge_data || (p=$(podman volume inspect --format '{{.Mountpoint}}' forge_data) && n() { echo $(($1 < 65536 ? $1 + 524288 : $1)); } && find "$p" -printf '%U %G\n' | sort -u -k1,1nr -k2,2nr | while read -r u g; do chown -hR --from="$u:$g" "$(n "$u"):$(n "$g")" "$p"; done)
// Run once: (p=$(readlink -f /srv/forge/templates) && n() { echo $(($1 < 65536 ? $1 + 524288 : $1)); } && find "$p" -printf '%U %G\n' | sort -u -k1,1nr -k2,2nr | while read -r u g; do chown -hR --from="$u:$g" "$(n "$u"):$(n "$g")" "$p"; done)
[Image("codeberg.org/forgejo/forgejo:11"), ContainerName("forge-forge-1"), UnitName("forge")]
[IdBlock(0)]
[Network<ForgeNetwork>(Aliases = ["forge"])]
[Publish(3000, HostPort = 3000, HostAddress = "127.0.0.1"), Publish(22, HostPort = 2222)]
[Volume<Data>("/data")]
[Volume("/srv/forge/templates", "/data/gitea/templates", ReadOnly = true)]
[Secret("forge_database-password", Type = SecretType.Mount, Target = "database-password")]
[DependsOn<Database>(Strength = DependencyStrength.Requires)]
[Restart(RestartPolicy.Always)]
[WantedBy(Targets.Default)]
public partial record ForgeContainer : Container
{
    [Env] public const string FORGEJO__database__DB_TYPE = "postgres";
    [Env] public const string FORGEJO__database__HOST = "database:5432";
    [Env] public const string FORGEJO__database__NAME = "forge";
    [Env] public const string FORGEJO__database__USER = "forge";
    [Env] public const string FORGEJO__database__PASSWD__FILE = "/run/secrets/database-password";
}

// Id block 1: UIDs and GIDs 589824 to 655359 of the host. Root of the container is 589824 there.
// Run once: ! podman volume exists forge_database || (p=$(podman volume inspect --format '{{.Mountpoint}}' forge_database) && n() { echo $(($1 < 65536 ? $1 + 589824 : $1)); } && find "$p" -printf '%U %G\n' | sort -u -k1,1nr -k2,2nr | while read -r u g; do chown -hR --from="$u:$g" "$(n "$u"):$(n "$g")" "$p"; done)
[Image($"docker.io/library/postgres:{Settings.POSTGRES_VERSION}"), ContainerName("forge-database-1")]
[IdBlock(1)]
[Network<ForgeNetwork>(Aliases = ["database"])]
[Volume<DatabaseVolume>("/var/lib/postgresql/data")]
[Secret("forge_database-password", Type = SecretType.Mount, Target = "database-password")]
[StopTimeout(60)]
[Notify(NotifyMode.Healthy), HealthCmd("[\"CMD\",\"pg_isready\",\"-U\",\"forge\"]"), HealthInterval("10s")]
[HealthRetries(6)]
[ShmSize("256m")]
[Restart(RestartPolicy.Always)]
[WantedBy(Targets.Default)]
public partial record Database : Container
{
    [Env] public const string POSTGRES_DB = "forge";
    [Env] public const string POSTGRES_USER = "forge";
    [Env] public const string POSTGRES_PASSWORD_FILE = "/run/secrets/database-password";
}

// A forge and its database, as they ran under docker compose.
[NetworkName("forge_default"), UnitName("forge")]
public partial record ForgeNetwork : Network;

[VolumeName("forge_data")]
public partial record Data : Volume;

[VolumeName("forge_database"), UnitName("database")]
public partial record DatabaseVolume : Volume;
