namespace PodDsl.Core.Podman;

/// <summary>What podman does when it runs containers.</summary>
public static partial class Behaviors
{
    public static Behavior ReadsIdMapFlags { get; } = new("Reads + and @ in --uidmap and --gidmap.")
    {
        Since = new(4, 7),
        Evidence = "release notes of podman 4.7",
    };

    public static Behavior ReadsParentIdsInAuto { get; } = new("Reads @ in the maps of --userns=auto.")
    {
        Since = new(5, 0),
        Evidence = "release notes of podman 5.0",
    };

    public static Behavior ReadsSizeOfKeepId { get; } = new("Reads size= of --userns=keep-id.")
    {
        Since = new(5, 4),
        Evidence = "release notes of podman 5.4",
    };

    public static Behavior GivesOutputToContainer { get; } = new("Gives the output of a container in the foreground to root of the container. Before, it belonged to root of the host.")
    {
        Since = new(4, 4),
        Evidence = "4.3.1 does not, 5.4.2 does; which version began with it is not known, so none between is judged",
        Test = "ClosedOutputTests",
    };

    public static Behavior ExtendsStartWhilePulling { get; } = new("Asks systemd for more time to start while it pulls an image.")
    {
        Since = new(4, 7),
        Evidence = "release notes of podman 4.7",
    };

    public static Behavior HasPasta { get; } = new("Knows the network mode pasta.")
    {
        Since = new(4, 4),
        Evidence = "release notes of podman 4.4",
    };

    public static Behavior HasSlirp { get; } = new("Knows the network mode slirp4netns. Since then, it refuses to create the container.")
    {
        Until = new(6, 0),
        Evidence = "5.8.6 does, 6.1.1 does not; release notes of podman 6.0",
    };
}
