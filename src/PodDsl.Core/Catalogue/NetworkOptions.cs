using PodDsl.Core.Podman;
using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The keys of the section <c>[Network]</c>, in the order of the output.</summary>
internal static class NetworkOptions
{
    public static Option[] Rows => Of(UnitKind.Network,
    [
        Key("NetworkName", "4.7", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Names the network, as podman network ls shows it. Default: systemd- and the name of the unit."),
        Key("ServiceName", "5.3", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Names the service, without .service. Default: the name of the unit and -network."),
        Key("Driver", "4.4", "--driver", Repeat.Single, ValueKind.Choice, QuadletSyntax.Last, "Sets the driver of the network: bridge, macvlan, ipvlan or a plugin.", choices: ["bridge", "macvlan", "ipvlan"]),
        Key("InterfaceName", "5.6", "--interface-name", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Names the bridge of the network, or for macvlan and ipvlan the interface of the host that it sits on.", flagSince: "4.5"),
        Key("Subnet", "4.4", "--subnet", Repeat.Each, ValueKind.Subnet, QuadletSyntax.Raw, "Sets a subnet of the network, in CIDR form."),
        Key("Gateway", "4.4", "--gateway", Repeat.Each, ValueKind.Address, QuadletSyntax.Raw, "Sets the gateway of a subnet. Paired with Subnet by position."),
        Key("IPRange", "4.4", "--ip-range", Repeat.Each, ValueKind.Subnet, QuadletSyntax.Raw, "Sets the part of a subnet that addresses are given out of. Paired with Subnet by position."),
        Key("IPv6", "4.4", "--ipv6", Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "Gives the network IPv6 beside IPv4."),
        Key("IPAMDriver", "4.4", "--ipam-driver", Repeat.Single, ValueKind.Choice, QuadletSyntax.Last, "Sets who gives out the addresses of the network.", choices: ["host-local", "dhcp", "none"], members: "IpamDriver"),
        Key("Internal", "4.4", "--internal", Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "Cuts the network off from the outside: its members reach only each other and the host."),
        Key("DisableDNS", "4.4", "--disable-dns", Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "Switches off the name server of the network, so its members do not find each other by name."),
        Key("DNS", "4.7", "--dns", Repeat.Each, ValueKind.Address, QuadletSyntax.Raw, "Sets a name server that the network's own one asks.", flagSince: "4.4"),
        Key("NetworkDeleteOnStop", "5.5", null, Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "Deletes the network when its service stops."),
        Key("Options", "4.4", "--opt", Repeat.Words, ValueKind.Pair, QuadletSyntax.KeyValue, "Sets an option of the driver of the network."),
        Key("Label", "4.4", "--label", Repeat.Words, ValueKind.Pair, QuadletSyntax.KeyValue, "Puts a label onto the network."),
        Key("ContainersConfModule", "4.8", null, Repeat.Each, ValueKind.Path, QuadletSyntax.Raw, "Reads a module of containers.conf in every podman command of the unit."),
        Key("GlobalArgs", "4.8", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Passes arguments to podman itself, before its subcommand, in every command of the unit."),
        Key("PodmanArgs", "4.6", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Passes arguments to the podman command, at the end of its options."),
    ]);
}
