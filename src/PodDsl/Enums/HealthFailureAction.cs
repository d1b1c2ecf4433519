namespace PodDsl;

/// <summary>What podman does with a container that has become unhealthy.</summary>
/// <remarks>Source: podman-run(1), --health-on-failure.</remarks>
public enum HealthFailureAction
{
    /// <summary>Nothing, the state only shows.</summary>
    None,

    /// <summary>Kills it, so that systemd sees a failure and follows <c>Restart=</c>.</summary>
    Kill,

    /// <summary>Restarts it, behind the back of systemd. Do not combine it with <c>Restart=</c>.</summary>
    Restart,

    /// <summary>Stops it.</summary>
    Stop,
}
