namespace PodDsl;

/// <summary>Which control groups podman makes for a container.</summary>
/// <remarks>Source: podman-run(1), --cgroups.</remarks>
public enum CgroupsMode
{
    /// <summary>New ones for the container and for its monitor, outside of the service.</summary>
    Enabled,

    /// <summary>None: podman cannot set limits.</summary>
    Disabled,

    /// <summary>A new one for the container; the monitor stays in that of the service.</summary>
    NoConmon,

    /// <summary>Two within the service's own, one for the container and one for the monitor.</summary>
    Split,
}
