using PodDsl;

namespace BackupTimer;

/// <summary>The program whose data matters.</summary>
[Image("docker.io/vaultwarden/server:1.33.2"), IdBlock(0)]
[Publish(80, HostPort = 8000, HostAddress = "127.0.0.1"), Volume<VaultData>("/data")]
[Restart(RestartPolicy.OnFailure), RestartSec("10s"), TimeoutStartSec("15min"), WantedBy(Targets.MultiUser)]
[DropCapability("all"), AddCapability("NET_BIND_SERVICE"), NoNewPrivileges]
public partial record Vaultwarden : Container
{
    [Env] public const string DOMAIN = "https://vault.example.org";
    [Env] public const string SIGNUPS_ALLOWED = "false";
}

public partial record VaultData : Volume;
