namespace PodDsl.Host.Tests;

/// <summary>The two ways to write the Nextcloud of the samples.</summary>
public enum UnitStyle
{
    /// <summary>A <c>.service</c> with <c>podman run</c> in the foreground, as written by hand before Quadlet.</summary>
    Classic,

    /// <summary>Quadlet files with a network of their own.</summary>
    Quadlet,
}
