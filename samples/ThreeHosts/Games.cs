using PodDsl;

namespace ThreeHosts;

[Image("docker.io/itzg/minecraft-server:2025.3.0"), IdBlock(0)]
[Publish(25565, HostPort = 25565), Volume<Worlds>("/data"), StopTimeout(60)]
public partial record Minecraft : Container, IGameService
{
    [Env] public const string EULA = "TRUE";
}

[RunsOn<Cellar>(User = "player")]
public partial record Worlds : Volume;
