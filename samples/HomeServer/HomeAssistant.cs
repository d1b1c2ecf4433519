using PodDsl;

namespace HomeServer;

[Image("ghcr.io/home-assistant/home-assistant:stable", PullOnStart = true)]
[UidMap(0, 115000, 4999), UidMap(65534, 119999)]
[GidMap(0, 115000, 4999), GidMap(65534, 119999)]
[Network<Backend>]
[Publish(8123, HostPort = 8123, HostAddress = "127.0.0.1")]
[Volume("/var/lib/home-assistant", "/config", Relabel = Relabel.Private)]
[Timezone("Europe/Berlin")]
public partial record HomeAssistant : Container, IHomeService;
