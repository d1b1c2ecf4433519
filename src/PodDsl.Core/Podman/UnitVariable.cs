namespace PodDsl.Core.Podman;

/// <summary>The variable that tells podman its service; Quadlet sets it in each one.</summary>
internal static class UnitVariable
{
    public const string Name = "PODMAN_SYSTEMD_UNIT";

    public const string Assignment = Name + "=%n";
}
