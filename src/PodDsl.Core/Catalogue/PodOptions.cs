using PodDsl.Core.Podman;
using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The keys of the section <c>[Pod]</c>, in the order of the output.</summary>
internal static class PodOptions
{
    public static Option[] Rows => Of(UnitKind.Pod,
    [
        Key("PodName", "5.0", "--name", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Names the pod, as podman pod ps shows it. Default: systemd- and the name of the unit."),
        Key("ServiceName", "5.3", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Names the service, without .service. Default: the name of the unit and -pod."),
        Key("HostName", "5.5", "--hostname", Repeat.Each, ValueKind.Text, QuadletSyntax.Raw, "Sets the host name that processes in the pod see. Podman keeps the last one."),
        Key("Network", "5.0", "--network", Repeat.Each, ValueKind.Network, QuadletSyntax.Raw, "Puts the pod into a network or sets the network mode; x.network and x.container are units."),
        Key("NetworkAlias", "5.2", "--network-alias", Repeat.Each, ValueKind.Text, QuadletSyntax.Raw, "Gives the pod one more name in its networks.", flagSince: "2.2", splitAtCommas: true),
        Key("IP", "5.3", "--ip", Repeat.Single, ValueKind.Address, QuadletSyntax.Last, "Sets the IPv4 address of the pod, which is in one network."),
        Key("IP6", "5.3", "--ip6", Repeat.Single, ValueKind.Address, QuadletSyntax.Last, "Sets the IPv6 address of the pod, which is in one network.", flagSince: "4.0"),
        Key("AddHost", "5.3", "--add-host", Repeat.Each, ValueKind.HostEntry, QuadletSyntax.Raw, "Adds a line to the /etc/hosts of the pod: names and an address.", splitAtCommas: true),
        Key("DNS", "5.3", "--dns", Repeat.Each, ValueKind.Address, QuadletSyntax.Raw, "Sets a name server of the pod; none leaves /etc/resolv.conf to the image.", splitAtCommas: true),
        Key("DNSSearch", "5.3", "--dns-search", Repeat.Each, ValueKind.Text, QuadletSyntax.Raw, "Sets a domain that the pod looks up short names in; . leaves out those of the host.", splitAtCommas: true),
        Key("DNSOption", "5.3", "--dns-option", Repeat.Each, ValueKind.Text, QuadletSyntax.Raw, "Sets an option of the resolver of the pod.", flagSince: "4.3", splitAtCommas: true),
        Key("PublishPort", "5.0", "--publish", Repeat.Each, ValueKind.Port, QuadletSyntax.Raw, "Makes a port of the pod reachable from outside.", splitAtCommas: true, attribute: "Publish"),
        Key("UserNS", "5.3", "--userns", Repeat.Single, ValueKind.UserNamespace, QuadletSyntax.Last, "Sets the user namespace of the pod by a mode. Excludes UIDMap, GIDMap, SubUIDMap and SubGIDMap."),
        Key("UIDMap", "5.3", "--uidmap", Repeat.Words, ValueKind.IdMap, QuadletSyntax.Words, "Maps user ids of the pod onto the host. Excludes UserNS, SubUIDMap and SubGIDMap.", splitAtCommas: true, attribute: "UidMap"),
        Key("GIDMap", "5.3", "--gidmap", Repeat.Words, ValueKind.IdMap, QuadletSyntax.Words, "Maps group ids of the pod onto the host. Excludes UserNS, SubUIDMap and SubGIDMap.", splitAtCommas: true, attribute: "GidMap"),
        Key("SubUIDMap", "5.3", "--subuidname", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Uses a range of /etc/subuid for the user ids of the user namespace. Podman swaps it with SubGIDMap."),
        Key("SubGIDMap", "5.3", "--subgidname", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Uses a range of /etc/subgid for the group ids of the user namespace. Podman swaps it with SubUIDMap."),
        Key("RemapUsers", "5.3", null, Repeat.Single, ValueKind.Choice, QuadletSyntax.Last, "Sets the user namespace in the way of podman 4.4. Deprecated: use UserNS, UIDMap and GIDMap.", deprecated: "5.3", choices: ["auto", "keep-id", "manual"], members: "RemapUsersMode"),
        Key("RemapUid", "5.3", null, Repeat.Words, ValueKind.Text, QuadletSyntax.Words, "Adds a map of user ids for RemapUsers. Deprecated: use UIDMap or UserNS.", deprecated: "5.3"),
        Key("RemapUidSize", "5.3", null, Repeat.Single, ValueKind.Integer, QuadletSyntax.Last, "Sets how many ids RemapUsers=auto maps. Deprecated: use UserNS=auto:size=N.", deprecated: "5.3"),
        Key("RemapGid", "5.3", null, Repeat.Words, ValueKind.Text, QuadletSyntax.Words, "Adds a map of group ids for RemapUsers. Deprecated: use GIDMap or UserNS.", deprecated: "5.3"),
        Key("Volume", "5.0", "--volume", Repeat.Each, ValueKind.Volume, QuadletSyntax.Raw, "Mounts a path of the host or a volume into all containers of the pod; x.volume is a unit."),
        Key("ShmSize", "5.4", "--shm-size", Repeat.Single, ValueKind.Size, QuadletSyntax.Last, "Sets the size of /dev/shm of the pod."),
        Key("ExitPolicy", "5.6", "--exit-policy", Repeat.Single, ValueKind.Choice, QuadletSyntax.Last, "Says what happens to the pod when its last container has ended. Default: stop.", choices: ["stop", "continue"], members: "PodExitPolicy"),
        Key("StopTimeout", "5.7", null, Repeat.Single, ValueKind.Integer, QuadletSyntax.Last, "Sets how long each container of the pod has between the stop signal and the kill. In seconds; 10 by default."),
        Key("Label", "5.6", "--label", Repeat.Words, ValueKind.Pair, QuadletSyntax.KeyValue, "Puts a label onto the pod."),
        Key("ContainersConfModule", "5.0", null, Repeat.Each, ValueKind.Path, QuadletSyntax.Raw, "Reads a module of containers.conf in every podman command of the unit."),
        Key("GlobalArgs", "5.0", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Passes arguments to podman itself, before its subcommand, in every command of the unit."),
        Key("PodmanArgs", "5.0", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Passes arguments to the podman command, at the end of its options."),
    ]);
}
