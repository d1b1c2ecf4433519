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
    public static readonly RuleDescriptor Descriptor = new(
        "POD2013",
        "A static address is taken",
        RuleCategory.Network,
        Severity.Warning,
        "The address {0}. Take another one{1}.") { IsCertainOnOneHost = true };

    public static readonly SetRule Rule = new([Descriptor], Check) { Needs = StaticAddress.MadeBy, Reads = Aspects.Ports };

    internal static bool Clash(Unit one, Unit other, UnitIndex units)
    {
        var others = new HashSet<(string, IpNumber?)>(StaticAddress.Of(other, units).Select(KeyOf));
        return StaticAddress.Of(one, units).Any(address => address.Number is not null && others.Contains(KeyOf(address)));
    }

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var all = StaticAddress.OfAll(set).Where(address => address.Number is not null).ToList();
        if (all.Count == 0)
        {
            yield break;
        }

        var alternatives = Alternatives.Of(set);
        var free = new Lazy<FreeAddresses>(() => new FreeAddresses(all));
        var shared = new HashSet<StaticAddress>();
        foreach (var same in set.Steps.Over(all).GroupBy(KeyOf))
        {
            // One for each unit is enough to look at.
            var byUnit = same.GroupBy(address => address.Unit, ReferenceComparer<Unit>.Instance).ToDictionary(own => own.Key, own => own.First(), ReferenceComparer<Unit>.Instance);
            foreach (var clashing in byUnit.Count > 1 ? alternatives.Meeting([.. byUnit.Keys]) : [])
            {
                shared.UnionWith(clashing.Select(unit => byUnit[unit]));
                yield return ReportShared(clashing.ConvertAll(unit => byUnit[unit]), alternatives.FirstWith(clashing[0], clashing), free.Value);
            }
        }

        foreach (var address in set.Steps.Over(all))
        {
            if (!shared.Contains(address) && SubnetOf(address) is { } subnet && SpecialUse(address.Number!.Value, subnet) is { } use)
            {
                yield return ReportSpecial(address, use, free.Value);
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

    private static Finding ReportSpecial(StaticAddress address, string use, FreeAddresses addresses)
    {
        var free = FreeFor(address, addresses);
        return new Finding(
            Descriptor,
            address.Unit,
            address.Setting.Source,
            [$"{address.Text} of '{address.Unit.Name}' is {use}", free is null ? "" : $", for example {free}"])
        {
            Fixes = FreeAddresses.FixOf(address, free),
        };
    }

    /// <summary>Reports an address that several units have.</summary>
    private static Finding ReportShared(List<StaticAddress> addresses, Unit other, FreeAddresses all)
    {
        var (first, isPair) = (addresses[0], addresses.Count == 2);
        var free = FreeFor(first, all);

        // Whoever decides may move either of two.
        var second = isPair ? FreeAddresses.FixOf(addresses[1], FreeFor(addresses[1], all)) : default;
        Shown example = free is null ? default : (Shown)$", for example {free}";
        return new Finding(
            Descriptor,
            first.Unit,
            first.Setting.Source,
            [
                $"{first.Text} is that of {Listed.Names(addresses.Select(address => address.Unit))}, so {(isPair ? "the second of the two does not start" : "only one of them starts")}",
                $"{example}, or declare {Parts.Declaration(first.Unit, Alternatives.Key, other)} if the two never run together",
            ])
        {
            Others = addresses.Skip(1).Select(address => new FindingPlace(address.Unit, address.Setting.Source)).ToEquatableArray(),
            Fixes = [.. FreeAddresses.FixOf(first, free), .. second, Alternatives.Declare(first.Unit, other)],
        };
    }

    private static IpNumber? FreeFor(StaticAddress address, FreeAddresses addresses) => (SubnetOf(address) ?? DefaultSubnet(address)) is { } subnet
        ? addresses.In(subnet, address.Number!.Value, address.NetworkName) ?? addresses.In(subnet, subnet.Subnet.First, address.NetworkName)
        : null;

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
