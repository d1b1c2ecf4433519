namespace PodDsl;

/// <summary>The formats of unit files.</summary>
public enum UnitFileFormat
{
    /// <summary>Quadlet files, of which podman makes services; since podman 4.4. The folder <c>quadlet</c>.</summary>
    Quadlet,

    /// <summary>Complete services, for any podman. The folder <c>service</c>.</summary>
    Service,
}
