using PodDsl;

namespace RootlessUser;

/// <summary>A service of the user. The systemd of a user has no multi-user.target.</summary>
[Network<Feeds>, Restart(RestartPolicy.OnFailure), RestartSec("5s"), TimeoutStartSec("15min"), NoNewPrivileges]
[WantedBy(Targets.Default)]
public interface IReaderService;

/// <summary>The services find each other by name there.</summary>
public partial record Feeds : Network;
