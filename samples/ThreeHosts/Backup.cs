using PodDsl;

namespace ThreeHosts;

[Image("docker.io/restic/rest-server:0.13.0"), IdBlock(9)]
[Publish(8000, HostPort = 8001), Volume("/srv/backup", "/data")]
public partial record RestServer : Container, ICellarService;

[Image("docker.io/syncthing/syncthing:1.29.2"), IdBlock(10)]
[Publish(8384, HostPort = 8384, HostAddress = "127.0.0.1"), Publish(22000, HostPort = 22000), Volume("/srv/sync", "/var/syncthing")]
public partial record Syncthing : Container, ICellarService;
