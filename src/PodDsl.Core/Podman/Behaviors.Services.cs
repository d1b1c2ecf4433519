namespace PodDsl.Core.Podman;

/// <summary>Contents of the services that Quadlet makes.</summary>
public static partial class Behaviors
{
    public static Behavior SomeWaitForNetwork { get; } = new("Has containers, images and builds wait for network-online.target, for users too.")
    {
        Since = new(5, 2),
        Evidence = EachMinor,
        Test = Probe,
    };

    public static Behavior AllWaitForNetwork { get; } = new("Has units of every kind wait for the network; those of users for podman-user-wait-network-online.service.")
    {
        Since = new(5, 3),
        Evidence = EachMinor,
        Test = Probe,
    };

    public static Behavior UsesNames { get; } = new("Stops containers and addresses pods by their names. Before, it did so through files with their ids.")
    {
        Since = new(5, 6),
        Evidence = EachMinor,
        Test = Probe,
    };

    public static Behavior NamesInfraContainers { get; } = new("Names the infra container of a pod after the pod.")
    {
        Since = new(5, 3),
        Evidence = EachMinor,
        Test = Probe,
    };

    public static Behavior KeepsPodEnvironment { get; } = new("Adds its own variable to Environment= of a pod's [Service]. Before, it stood in place of the last one.")
    {
        Since = new(5, 6),
        Evidence = "5.4.2 does not, 5.8.6 does; the version between is taken from the source",
        Test = Probe,
    };

    public static Behavior WaitsForBoundFolders { get; } = new("Waits for the mount that the folder of a volume with Type=bind lies on.")
    {
        Since = new(5, 6),
        Evidence = "5.4.2 does not, 5.8.6 does; the version between is taken from the source",
        Test = Probe,
    };

    public static Behavior KeepsPodRestart { get; } = new("Keeps Restart= of a pod's [Service]. Before, it was always on-failure.")
    {
        Since = new(6, 0),
        Evidence = "5.8.6 does not, 6.1.1 does; release notes of podman 6.0",
        Test = Probe,
    };

    public static Behavior StartsTemplatesWithPods { get; } = new("Has a pod want its members that are templates, of which systemd starts an instance that is named after the pod.")
    {
        Until = new(6, 0),
        Evidence = "5.8.6 does, 6.1.1 does not; release notes of podman 6.0",
        Test = Probe,
    };
}
