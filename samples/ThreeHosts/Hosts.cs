using PodDsl;

namespace ThreeHosts;

/// <summary>The server under the roof.</summary>
[PodmanVersion("5.4"), Address("192.168.1.10"), IdPool(1_000_000)]
public record Attic : Host;

/// <summary>The store in the cellar.</summary>
[PodmanVersion("5.8"), Address("192.168.1.11")]
public record Cellar : Host;

/// <summary>A small computer behind the router. Its podman is older than Quadlet.</summary>
[PodmanVersion("4.3"), Formats(UnitFileFormat.Service), Address("192.168.1.12")]
public record Pi : Host;

/// <summary>A service that starts at boot, and again after a failure.</summary>
[Restart(RestartPolicy.OnFailure), RestartSec("5s"), TimeoutStartSec("15min"), NoNewPrivileges]
public interface IHomeService;

[RunsOn<Attic>, WantedBy(Targets.MultiUser)]
public interface IAtticService : IHomeService;

/// <summary>What plays films and music belongs to a user who reads nothing else.</summary>
[RunsOn<Attic>(User = "media"), WantedBy(Targets.Default)]
public interface IMediaService : IHomeService;

[RunsOn<Cellar>, WantedBy(Targets.MultiUser)]
public interface ICellarService : IHomeService;

/// <summary>Strangers reach the games, so they have a user of their own.</summary>
[RunsOn<Cellar>(User = "player"), WantedBy(Targets.Default)]
public interface IGameService : IHomeService;

[RunsOn<Pi>, WantedBy(Targets.MultiUser)]
public interface IPiService : IHomeService;
