namespace PodDsl.Host.Tests.Harness;

/// <summary>The Debian releases that hosts are made of, from the oldest podman to the newest, for the versions of podman and systemd they bring.</summary>
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
