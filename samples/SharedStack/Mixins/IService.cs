using PodDsl;

namespace SharedStack.Mixins;

/// <summary>What each service of each house has.</summary>
[Restart(RestartPolicy.OnFailure), RestartSec("10s"), TimeoutStartSec("15min"), WantedBy(Targets.MultiUser)]
[NoNewPrivileges, DropCapability("all"), PidsLimit(512), LogDriver("journald")]
public interface IService;
