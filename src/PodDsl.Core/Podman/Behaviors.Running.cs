namespace PodDsl.Core.Podman;

/// <summary>Behaviour of podman when it runs containers.</summary>
public static partial class Behaviors
{
    public static Behavior ReadsIdMapFlags { get; } = new("Reads + and @ in --uidmap and --gidmap.")
    {
        Since = new(4, 7),
        Evidence = "4.3.1 does not, 5.4.2 does; release notes of podman 4.7",
        Test = Run,
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

    public static Behavior ReadsHealthCommandArrays { get; } = new("Runs a health check that is a JSON array with CMD at its start. Before, it took the array apart at blanks.")
    {
        Since = new(5, 6),
        Evidence = "4.3.1 and 5.4.2 do not, 5.8.6 and 6.1.1 do; which version began with it is not known, so none between is judged",
        Test = "HealthCommandTests",
    };

    public static Behavior ExtendsStartWhilePulling { get; } = new("Asks systemd for more time to start while it pulls an image.")
    {
        Since = new(4, 7),
        Evidence = "release notes of podman 4.7",
    };

    public static Behavior HasPasta { get; } = new("Knows the network mode pasta, for users.")
    {
        Since = new(4, 4),
        Evidence = "4.3.1 does not, 5.4.2 does; release notes of podman 4.4",
        Test = "BehaviorRuns.Pasta_is_known_as_the_table_says",
    };

    public static Behavior HasSlirp { get; } = new("Knows the network mode slirp4netns. Since it is gone, podman refuses to create the container.")
    {
        Until = new(6, 0),
        Evidence = "5.8.6 does, 6.1.1 does not; release notes of podman 6.0",
        Test = Run,
    };

    public static Behavior RefusesPortTwice { get; } = new("Refuses to create what leads one port of the host to two of its own. Before, the start failed.")
    {
        Since = new(6, 0),
        Evidence = "5.8.6 does not, 6.1.1 does; release notes of podman 6.0",
        Test = Run,
    };

    public static Behavior RefusesPortTwiceInKube { get; } = new("Refuses to play a Kubernetes file with one port of the host for two of its own. Before, the start failed.")
    {
        Since = new(6, 1),
        Evidence = "5.8.6 does not, 6.1.1 does; release notes of podman 6.1",
        Test = "BehaviorRuns.A_port_twice_in_a_kubernetes_file_is_refused_as_the_table_says",
    };

    public static Behavior BindsBothFamilies { get; } = new("Listens on every address of IPv6 too where a port is published without an address. Before, on those of IPv4 only.")
    {
        Since = new(6, 0),
        Evidence = "5.8.6 does not, 6.1.1 does; which version began with it is not known",
        Test = "BehaviorRuns.Ports_of_both_families_clash_as_the_table_says",
    };

    public static Behavior IsolatesNetworks { get; } = new("Isolates bridge networks from each other: no container reaches one of another network, by whatever address.")
    {
        Since = new(6, 0),
        Evidence = "5.8.6 does not, 6.1.1 does; release notes of podman 6.0 (netavark 2.0)",
        Test = "BehaviorRuns.Networks_are_isolated_as_the_table_says",
    };

    public static Behavior KeepsWhatExists { get; } = new("Takes --ignore for a network or volume that may be there already. Before, it refused the flag.")
    {
        Since = new(4, 4),
        Evidence = "4.3.1 does not, 5.4.2 does; release notes of podman 4.4",
        Test = Run,
    };

    public static Behavior RemovesIdFiles { get; } = new("Removes the file with the id of a container or pod that it removes. Before, no other one could be made with that file.")
    {
        Since = new(4, 4),
        Evidence = "4.3.1 does not, 5.4.2 does; podman 4.4 came with Quadlet, which relies on it",
        Test = "BehaviorRuns.Files_with_ids_are_removed_as_the_table_says",
    };

    public static Behavior KnowsStrictIsolation { get; } = new("Takes strict for the option isolate of a network, and no value for false. Before, it refused both.")
    {
        Since = new(4, 4),
        Evidence = "4.3.1 does not, 5.4.2 does; which version began with it is not known, so none between is judged",
        Test = Run,
    };

    public static Behavior ReadsIsolateStrictly { get; } = new("Refuses a network whose option isolate is not true, false or strict. Before, other spellings of true and false were taken, and none meant false.")
    {
        Since = new(6, 0),
        Evidence = "5.8.6 takes 1, True and nothing at all, 6.1.1 does not; podman issue 29162",
        Test = Run,
    };

    public static Behavior NeedsControlGroups2 { get; } = new("Runs only where the control groups are of version 2.")
    {
        Since = new(6, 0),
        Evidence = "6.1.1 ends with an error without them, 5.8.6 does not; release notes of podman 6.0",
        Test = "BehaviorRuns.Control_groups_are_needed_as_the_table_says",
    };

    public static Behavior LeadsHostNameToLoopback { get; } = new("Leads host.containers.internal to 127.0.0.1 in containers with the network of the host.")
    {
        Since = new(6, 0),
        Evidence = "5.8.6 has no such name there, 6.1.1 has; release notes of podman 6.0",
        Test = "BehaviorRuns.The_host_is_named_in_its_own_network_as_the_table_says",
    };
}
