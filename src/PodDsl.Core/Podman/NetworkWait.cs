namespace PodDsl.Core.Podman;

/// <summary>What the services that Quadlet makes wait for, so that the network is there.</summary>
internal static class NetworkWait
{
    public const string Online = "network-online.target";

    /// <summary>The target of the system, for the manager of a user, which does not see it.</summary>
    private const string UserService = "podman-user-wait-network-online.service";

    /// <summary>The unit that those of a kind wait for, unless they say otherwise; null if they wait for none.</summary>
    public static string? Of(UnitKind kind, UnitScope scope, PodmanVersion podman) =>
        podman.Has(Behaviors.AllWaitForNetwork) ? scope == UnitScope.User ? UserService : Online
        : podman.Has(Behaviors.SomeWaitForNetwork) && kind is UnitKind.Container or UnitKind.Image or UnitKind.Build ? Online
        : null;
}
