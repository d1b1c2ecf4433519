namespace PodDsl.Core.Writers;

/// <summary>The formats of unit files; <c>UnitFormats</c> has a row for each.</summary>
public enum UnitFormat
{
    /// <summary>Files for podman's Quadlet generator.</summary>
    Quadlet,

    /// <summary>Units that systemd reads directly.</summary>
    Service,
}
