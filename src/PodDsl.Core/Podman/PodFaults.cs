namespace PodDsl.Core.Podman;

/// <summary>What Quadlet of older podman does to pods.</summary>
internal static class PodFaults
{
    /// <summary>What Quadlet itself sets for the service of a pod.</summary>
    public const string Variable = "PODMAN_SYSTEMD_UNIT=%n";

    /// <summary>The first podman that adds it to those of the author; 5.4.2 puts it in place of the last one, 5.8.6 does not.</summary>
    public static readonly PodmanVersion KeepsEnvironment = new(5, 6);
}
