using PodDsl;

namespace BackupTimer;

/// <summary>
/// Runs at night and ends by itself. The same ids as those of the program let it read the files, and it says that it has them on purpose.
/// </summary>
[Image("docker.io/restic/restic:0.18.0"), IdBlock(0), SharesIdsWith<Vaultwarden>]
[Exec("backup", "--host", "vault", "/data"), Type(ServiceType.Oneshot)]
[Volume<VaultData>("/data", ReadOnly = true), Volume<ResticCache>("/root/.cache")]
[Secret("restic-password")]
[OnCalendar("*-*-* 03:30:00"), RandomizedDelaySec("15min"), Persistent]
public partial record Backup : Container
{
    [Env] public const string RESTIC_REPOSITORY = "rest:http://192.168.1.11:8001/vault";
    [Env] public const string RESTIC_PASSWORD_FILE = "/run/secrets/restic-password";
}

public partial record ResticCache : Volume;
