namespace PodDsl.Host.Tests.Harness;

/// <summary>The Debian releases of the hosts, from the oldest podman to the newest, with their versions of podman and systemd.</summary>
public enum Suite
{
    /// <summary>podman 4.3, systemd 252; no Quadlet.</summary>
    Bookworm,

    /// <summary>podman 5.4, systemd 257.</summary>
    Trixie,

    /// <summary>podman 5.8, systemd 262.</summary>
    Forky,

    /// <summary>Forky with podman 6.1 of Debian experimental.</summary>
    Experimental,
}
