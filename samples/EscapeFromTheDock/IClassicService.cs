using PodDsl;

namespace EscapeFromTheDock;

/// <summary>
/// Runs containers as people did before Quadlet: podman stays in the foreground, the service removes an old container of the name before
/// the start and on stop, and logs land in the journal of the service.
/// </summary>
[Foreground, RemoveOnStart, RemoveOnStop, ConmonPidFile, Tty]
[Restart(RestartPolicy.OnFailure), KillMode(KillMode.None), WantedBy(Targets.MultiUser)]
[Wants(Targets.NetworkOnline), After(Targets.NetworkOnline)]
public interface IClassicService;
