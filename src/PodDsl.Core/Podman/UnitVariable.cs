namespace PodDsl.Core.Podman;

/// <summary>The variable by which podman knows the service that it runs in; Quadlet sets it in each.</summary>
internal static class UnitVariable
{
    public const string Name = "PODMAN_SYSTEMD_UNIT";

    public const string Assignment = Name + "=%n";
}
