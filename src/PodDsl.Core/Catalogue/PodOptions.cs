using PodDsl.Core.Model;
using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The keys of the section <c>[Pod]</c>, in the order in which they are written.</summary>
internal static class PodOptions
{
    public static Option[] Rows => Of(UnitKind.Pod,
    [
        Key("PodName", "5.0", "--name", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Default systemd-FILE; % specifiers kept verbatim."),
        Key("ServiceName", "5.3", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Without .service; default NAME-pod."),
        Key("HostName", "5.5", "--hostname", Repeat.Each, ValueKind.Text, QuadletSyntax.Raw, "Repeated flag although podman keeps last."),
        Key("Network", "5.0", "--network", Repeat.Each, ValueKind.Network, QuadletSyntax.Raw, ".network[:opts] or .container resolved, adds Requires+After."),
        Key("NetworkAlias", "5.2", "--network-alias", Repeat.Each, ValueKind.Text, QuadletSyntax.Raw, "Network-scoped DNS alias.", flagSince: "2.2", splitAtCommas: true),
        Key("IP", "5.3", "--ip", Repeat.Single, ValueKind.Address, QuadletSyntax.Last, "Static IPv4 for infra."),
        Key("IP6", "5.3", "--ip6", Repeat.Single, ValueKind.Address, QuadletSyntax.Last, "Static IPv6 for infra.", flagSince: "4.0"),
        Key("AddHost", "5.3", "--add-host", Repeat.Each, ValueKind.HostEntry, QuadletSyntax.Raw, "On pod create.", splitAtCommas: true),
        Key("DNS", "5.3", "--dns", Repeat.Each, ValueKind.Address, QuadletSyntax.Raw, "On pod create.", splitAtCommas: true),
        Key("DNSSearch", "5.3", "--dns-search", Repeat.Each, ValueKind.Text, QuadletSyntax.Raw, "On pod create.", splitAtCommas: true),
        Key("DNSOption", "5.3", "--dns-option", Repeat.Each, ValueKind.Text, QuadletSyntax.Raw, "On pod create.", flagSince: "4.3", splitAtCommas: true),
        Key("PublishPort", "5.0", "--publish", Repeat.Each, ValueKind.Port, QuadletSyntax.Raw, "One mapping per assignment.", splitAtCommas: true, attribute: "Publish"),
        Key("UserNS", "5.3", "--userns", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "MODE[:opts]; conflicts with Remap* keys."),
        Key("UIDMap", "5.3", "--uidmap", Repeat.Words, ValueKind.IdMap, QuadletSyntax.Words, "Conflicts with Remap* keys.", splitAtCommas: true, attribute: "UidMap"),
        Key("GIDMap", "5.3", "--gidmap", Repeat.Words, ValueKind.IdMap, QuadletSyntax.Words, "Conflicts with Remap* keys.", splitAtCommas: true, attribute: "GidMap"),
        Key("SubUIDMap", "5.3", "--subuidname", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "/etc/subuid entry name; podman swaps it with --subgidname."),
        Key("SubGIDMap", "5.3", "--subgidname", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "/etc/subgid entry name; podman swaps it with --subuidname."),
        Key("RemapUsers", "5.3", null, Repeat.Single, ValueKind.Choice, QuadletSyntax.Last, "Never documented for pods.", deprecated: "5.3", choices: ["manual", "auto", "keep-id"]),
        Key("RemapUid", "5.3", null, Repeat.Words, ValueKind.Text, QuadletSyntax.Words, "Needs RemapUsers; never documented for pods.", deprecated: "5.3"),
        Key("RemapUidSize", "5.3", null, Repeat.Single, ValueKind.Integer, QuadletSyntax.Last, "Only with RemapUsers=auto; never documented for pods.", deprecated: "5.3"),
        Key("RemapGid", "5.3", null, Repeat.Words, ValueKind.Text, QuadletSyntax.Words, "Needs RemapUsers; never documented for pods.", deprecated: "5.3"),
        Key("Volume", "5.0", "--volume", Repeat.Each, ValueKind.Volume, QuadletSyntax.Raw, ".volume/.artifact resolved with deps; / adds RequiresMountsFor; . relative to unit."),
        Key("ShmSize", "5.4", "--shm-size", Repeat.Single, ValueKind.Size, QuadletSyntax.Last, "Pod /dev/shm size."),
        Key("ExitPolicy", "5.6", "--exit-policy", Repeat.Single, ValueKind.Choice, QuadletSyntax.Last, "Default stop when key absent.", choices: ["stop", "continue"]),
        Key("StopTimeout", "5.7", "--time", Repeat.Single, ValueKind.Integer, QuadletSyntax.Last, "Seconds; default 10 when key absent.", joined: true),
        Key("Label", "5.6", "--label", Repeat.Words, ValueKind.Pair, QuadletSyntax.KeyValue, "Sorted by name."),
        Key("ContainersConfModule", "5.0", null, Repeat.Each, ValueKind.Path, QuadletSyntax.Raw, "Containers.conf module; whole value is one argument."),
        Key("GlobalArgs", "5.0", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Assignment with bad escape silently dropped."),
        Key("PodmanArgs", "5.0", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Assignment with bad escape silently dropped."),
    ]);
}
