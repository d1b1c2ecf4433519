#:package PodDsl@0.1.0
using PodDsl;

// All services of a small host in one file: `dotnet build homelab.cs` writes units/quadlet/ beside it.
return PodDslApp.Run(args);

[Image("docker.io/library/caddy:2.9"), IdBlock(0), Network<Web>, DependsOn<Nextcloud>]
[Publish(80, HostPort = 80), Publish(443, HostPort = 443)]
[Volume("/etc/caddy/Caddyfile", "/etc/caddy/Caddyfile", ReadOnly = true), Volume<CaddyData>("/data")]
public partial record Caddy : Container, IService;

[Image("docker.io/library/nextcloud:31"), IdBlock(1), Network<Web>]
[Volume("/srv/nextcloud", "/var/www/html")]
public partial record Nextcloud : Container, IService;

public partial record Web : Network;

public partial record CaddyData : Volume;

[Restart(RestartPolicy.OnFailure), RestartSec("10s"), TimeoutStartSec("15min"), WantedBy(Targets.MultiUser)]
public interface IService;
