using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD2007: a static address that is in none of the subnets of its network.</summary>
public static class StaticAddressRule
{
    public static RuleDescriptor Descriptor { get; } = new(
        "POD2007",
        "A static address is not in its network",
        RuleCategory.Network,
        Severity.Error,
        "The address {0} of '{1}' {2}. Take one of that network{3}.");

    public static SetRule Rule { get; } = new([Descriptor], Check);

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var units = UnitIndex.Of(set);
        var all = units.Distinct.SelectMany(unit => StaticAddress.Of(unit, units)).ToList();
        foreach (var address in set.Steps.Over(all))
        {
            if (address.Network is not { Kind: UnitKind.Network } network
                || !NetworkSubnets.IsBridge(network)
                || NetworkSubnets.Of(network) is not { Count: > 0 } subnets)
            {
                continue;
            }

            if (address.Number is not { } number || !subnets.Any(subnet => subnet.Subnet.Contains(number)))
            {
                yield return Report(address, subnets, all);
            }
        }
    }

    private static Finding Report(StaticAddress address, IReadOnlyList<NetworkSubnet> subnets, List<StaticAddress> all)
    {
        var what = address.Number is null
            ? "is none"
            : $"is not in {string.Join(" or ", subnets.Select(subnet => subnet.Subnet))} of '{address.Network!.Name}', so podman does not start it";
        var subnet = subnets.FirstOrDefault(subnet => address.Number is null || subnet.Subnet.Family == address.Number.Value.Family);
        var free = subnet is null ? null : FreeAddress.In(subnet, subnet.Subnet.First, address.NetworkName, all);
        return new Finding(
            Descriptor,
            address.Unit,
            address.Setting.Source,
            [address.Text, address.Unit.Name, what, free is null ? "" : $", for example {free}"])
        {
            AdditionalSources = [subnets[0].Setting.Source],
            Fixes = FreeAddress.FixOf(address, free),
        };
    }
}

/// <summary>Finds addresses of a subnet that no unit uses.</summary>
internal static class FreeAddress
{
    private const int MaximumTries = 1024;

    /// <summary>The first free one after an address.</summary>
    public static IpNumber? In(NetworkSubnet subnet, IpNumber after, string network, List<StaticAddress> all)
    {
        var taken = new HashSet<IpNumber>(all
            .Where(address => address.NetworkName == network)
            .Select(address => address.Number)
            .OfType<IpNumber>());

        // The gateway has the first address, unless the network sets another one.
        var gateway = subnet.GatewaySetting is null ? subnet.Subnet.First.Plus(1) : subnet.Gateway;
        var next = after.Plus(1);
        for (var round = 0; round < MaximumTries && subnet.Subnet.Contains(next); round++, next = next.Plus(1))
        {
            if (next != gateway && next != subnet.Subnet.Last && !taken.Contains(next))
            {
                return next;
            }
        }

        return null;
    }

    public static EquatableArray<Fix> FixOf(StaticAddress address, IpNumber? free) => free is { } found
        ? [new Fix(FixKinds.MoveAddress, $"Give '{address.Unit.Name}' the free address {found}", [address.Move(found)])]
        : default;
}
