using PodDsl.Core.Model;
using static PodDsl.Core.Catalogue.Table;

namespace PodDsl.Core.Catalogue;

/// <summary>The keys of the section <c>[Network]</c>, in the order in which they are written.</summary>
internal static class NetworkOptions
{
    public static Option[] Rows => Of(UnitKind.Network,
    [
        Key("NetworkName", "4.7", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Default systemd-FILE; % copied verbatim into referring units."),
        Key("ServiceName", "5.3", null, Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Without .service; default NAME-network; undocumented."),
        Key("Driver", "4.4", "--driver", Repeat.Single, ValueKind.Choice, QuadletSyntax.Last, "Not validated.", choices: ["bridge", "macvlan", "ipvlan"]),
        Key("InterfaceName", "5.6", "--interface-name", Repeat.Single, ValueKind.Text, QuadletSyntax.Last, "Bridge name, or parent device for macvlan/ipvlan."),
        Key("Subnet", "4.4", "--subnet", Repeat.Each, ValueKind.Subnet, QuadletSyntax.Raw, "Gateway and IPRange follow each subnet by index."),
        Key("Gateway", "4.4", "--gateway", Repeat.Each, ValueKind.Address, QuadletSyntax.Raw, "Paired by index with Subnet; more than Subnet is error."),
        Key("IPRange", "4.4", "--ip-range", Repeat.Each, ValueKind.Subnet, QuadletSyntax.Raw, "Paired by index with Subnet; more than Subnet is error."),
        Key("IPv6", "4.4", "--ipv6", Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "Dual stack."),
        Key("IPAMDriver", "4.4", "--ipam-driver", Repeat.Single, ValueKind.Choice, QuadletSyntax.Last, "Not validated.", choices: ["host-local", "dhcp", "none"]),
        Key("Internal", "4.4", "--internal", Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "No external access."),
        Key("DisableDNS", "4.4", "--disable-dns", Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "No DNS plugin."),
        Key("DNS", "4.7", "--dns", Repeat.Each, ValueKind.Address, QuadletSyntax.Raw, "Network-scoped resolver."),
        Key("NetworkDeleteOnStop", "5.5", null, Repeat.Single, ValueKind.Boolean, QuadletSyntax.Last, "Line added only when true."),
        Key("Options", "4.4", "--opt", Repeat.Words, ValueKind.Pair, QuadletSyntax.KeyValue, "Sorted by name."),
        Key("Label", "4.4", "--label", Repeat.Words, ValueKind.Pair, QuadletSyntax.KeyValue, "Sorted by name."),
        Key("ContainersConfModule", "4.8", null, Repeat.Each, ValueKind.Path, QuadletSyntax.Raw, "Containers.conf module; whole value is one argument."),
        Key("GlobalArgs", "4.8", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Assignment with bad escape silently dropped."),
        Key("PodmanArgs", "4.6", null, Repeat.Words, ValueKind.Words, QuadletSyntax.Args, "Assignment with bad escape silently dropped."),
    ]);
}
