using PodDsl;

namespace HomeServer;

/// <summary>A service that starts at boot, restarts after a failure, and is on the network of the house.</summary>
[Restart(RestartPolicy.OnFailure), RestartSec("10s"), WantedBy(Targets.MultiUser)]
[TimeoutStartSec("15min")]
[NoNewPrivileges]
public interface IHomeService;
