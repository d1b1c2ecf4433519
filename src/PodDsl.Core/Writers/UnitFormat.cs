namespace PodDsl.Core.Writers;

/// <summary>The formats in which units are written; <c>UnitFormats</c> has a row for each.</summary>
public enum UnitFormat
{
    /// <summary>Files for podman's Quadlet generator.</summary>
    Quadlet,

    /// <summary>Units that systemd takes as they are.</summary>
    Service,
}
