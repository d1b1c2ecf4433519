namespace PodDsl.Core.Podman;

/// <summary>The files that a kube unit plays.</summary>
internal static class KubePlays
{
    /// <summary>The first podman that plays more than one file.</summary>
    public static readonly PodmanVersion Several = new(5, 7);
}
