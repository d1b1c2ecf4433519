using System.Net.Sockets;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD2013: a static address that something else has too.</summary>
public static class TakenAddressRule
{
    public static RuleDescriptor Descriptor { get; } = new(
        "POD2013",
        "A static address is taken",
        RuleCategory.Network,
        Severity.Warning,
        "The address {0} of '{1}' is {2}. Take another one{3}.");

    public static SetRule Rule { get; } = new([Descriptor], Check) { Reads = Aspects.Ports };

    internal static bool Clash(Unit one, Unit other, UnitIndex units)
    {
        var others = new HashSet<(string, IpNumber?)>(StaticAddress.Of(other, units).Select(KeyOf));
        return StaticAddress.Of(one, units).Any(address => address.Number is not null && others.Contains(KeyOf(address)));
    }

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var units = UnitIndex.Of(set);
        var all = units.Distinct
            .SelectMany(unit => StaticAddress.Of(unit, units))
            .Where(address => address.Number is not null)
            .ToList();
        var alternatives = Alternatives.Of(set);

        // One for each unit is enough to look at.
        var same = set.Steps.Over(all).GroupBy(KeyOf)
            .ToDictionary(group => group.Key, group => group.GroupBy(address => address.Unit, ReferenceComparer<Unit>.Instance).Select(own => own.First()).ToList());
        var free = new Lazy<FreeAddresses>(() => new FreeAddresses(all));
        foreach (var address in set.Steps.Over(all))
        {
            if (same[KeyOf(address)].FirstOrDefault(candidate =>
                !ReferenceEquals(candidate.Unit, address.Unit) && !alternatives.Are(candidate.Unit, address.Unit)) is { } other)
            {
                yield return Report(
                    address,
                    $"that of '{other.Unit.Name}' too, so the second of the two does not start",
                    free.Value,
                    other);
            }
            else if (SubnetOf(address) is { } subnet && SpecialUse(address.Number!.Value, subnet) is { } use)
            {
                yield return Report(address, use, free.Value, null);
            }
        }
    }

    private static string? SpecialUse(IpNumber address, NetworkSubnet subnet)
    {
        if (address == subnet.Gateway)
        {
            return $"the gateway of the network '{subnet.Unit.Name}', which the host has";
        }

        // A subnet of two addresses is a point-to-point link, one of one address is the container alone.
        if (subnet.Subnet.Family == AddressFamily.InterNetwork && subnet.Subnet.Prefix < 31)
        {
            if (address == subnet.Subnet.First)
            {
                return $"the address of the network {subnet.Subnet} itself";
            }

            if (address == subnet.Subnet.Last)
            {
                return $"the broadcast address of {subnet.Subnet}";
            }
        }

        return null;
    }

    private static Finding Report(StaticAddress address, string use, FreeAddresses addresses, StaticAddress? other)
    {
        var subnet = SubnetOf(address) ?? DefaultSubnet(address);
        var free = subnet is null
            ? null
            : addresses.In(subnet, address.Number!.Value, address.NetworkName)
                ?? addresses.In(subnet, subnet.Subnet.First, address.NetworkName);
        var fixes = FreeAddresses.FixOf(address, free);
        if (other is not null)
        {
            fixes = fixes.Add(Alternatives.Declare(address.Unit, other.Unit));
        }

        Shown remedy = free is null ? "" : $", for example {free}";
        return new Finding(
            Descriptor,
            address.Unit,
            address.Setting.Source,
            [
                address.Text,
                address.Unit.Name,
                use,
                other is null ? remedy : $"{remedy}, or declare {Parts.Declaration(address.Unit, Alternatives.Key, other.Unit)} if the two never run together",
            ])
        {
            AdditionalSources = other is null ? default : [other.Setting.Source],
            Fixes = fixes,
        };
    }

    private static NetworkSubnet? SubnetOf(StaticAddress address) =>
        address.Network is { Kind: UnitKind.Network } network && NetworkSubnets.IsBridge(network)
            ? NetworkSubnets.Find(network, address.Number!.Value)
            : null;

    private static NetworkSubnet? DefaultSubnet(StaticAddress address) =>
        address.NetworkName == NetworkJoin.Default && Subnet.Default.Contains(address.Number!.Value)
            ? new NetworkSubnet(address.Unit, address.Setting, Subnet.Default, null, Subnet.Default.First.Plus(1))
            : null;

    private static (string Network, IpNumber? Number) KeyOf(StaticAddress address) =>
        (address.Network?.ResourceName ?? address.NetworkName, address.Number);
}
