namespace PodDsl.Core.Podman;

/// <summary>The units for which services of Quadlet wait, so that the network is there.</summary>
internal static class NetworkWait
{
    public const string Online = "network-online.target";

    /// <summary>Stands for the target of the system in the manager of a user, which does not see it.</summary>
    private const string UserService = "podman-user-wait-network-online.service";

    /// <summary>The unit for which units of a kind wait, unless they say otherwise; null if they wait for none.</summary>
    public static string? Of(UnitKind kind, UnitScope scope, PodmanVersion podman) =>
        podman.Has(Behaviors.AllWaitForNetwork) ? scope == UnitScope.User ? UserService : Online
        : podman.Has(Behaviors.SomeWaitForNetwork) && kind is UnitKind.Container or UnitKind.Image or UnitKind.Build ? Online
        : null;
}
