using PodDsl;

namespace ThreeHosts;

[Image("docker.io/adguard/adguardhome:v0.107.59"), IdBlock(11)]
[Publish(53, HostPort = 53), Publish(53, HostPort = 53, Protocol = PortProtocol.Udp), Publish(80, HostPort = 80)]
[Volume<AdGuardData>("/opt/adguardhome/work")]
public partial record AdGuard : Container, IPiService;

[RunsOn<Pi>]
public partial record AdGuardData : Volume;

/// <summary>Without names, since those would need the port of AdGuard.</summary>
[RunsOn<Pi>, Subnet("10.89.50.0/24"), DisableDns]
public partial record HouseNet : Network;

[Image("docker.io/library/eclipse-mosquitto:2.0.21"), IdBlock(12)]
[Network<HouseNet>(IP = "10.89.50.2"), Publish(1883, HostPort = 1883)]
public partial record Mosquitto : Container, IPiService;

[Image("ghcr.io/home-assistant/home-assistant:2025.4"), IdBlock(13)]
[Network<HouseNet>, DependsOn<Mosquitto>, AddHost<Mosquitto>, Publish(8123, HostPort = 8123), Volume("/srv/home-assistant", "/config")]
[Timezone("Europe/Berlin")]
public partial record HomeAssistant : Container, IPiService;

[Image("docker.io/louislam/uptime-kuma:1.23.16"), IdBlock(14)]
[Publish(3001, HostPort = 3001), AddHost<Caddy>, AddHost<RestServer>, Volume<UptimeData>("/app/data")]
public partial record UptimeKuma : Container, IPiService;

[RunsOn<Pi>]
public partial record UptimeData : Volume;
