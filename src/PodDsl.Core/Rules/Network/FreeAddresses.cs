using PodDsl.Core.Findings;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Network;

/// <summary>Finds addresses of a subnet that nobody asks for. Made once for all that are to move.</summary>
/// <param name="all">The addresses that somebody asks for.</param>
internal sealed class FreeAddresses(IEnumerable<StaticAddress> all)
{
    private readonly Dictionary<string, HashSet<IpNumber>> _taken = all.Where(address => address.Number is not null)
        .GroupBy(address => address.NetworkName, address => address.Number!.Value, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => new HashSet<IpNumber>(group), StringComparer.Ordinal);

    // What was passed over once, with the address behind all of it.
    private readonly Dictionary<(string Network, Subnet Subnet, IpNumber? Gateway), Dictionary<IpNumber, IpNumber>> _passed = [];

    /// <summary>The first free one behind an address.</summary>
    public IpNumber? In(NetworkSubnet subnet, IpNumber after, string network)
    {
        // The first address is that of the gateway, unless another one is stated.
        var gateway = subnet.GatewaySetting is null ? subnet.Subnet.First.Plus(1) : subnet.Gateway;
        var taken = _taken.TryGetValue(network, out var ofNetwork) ? ofNetwork : [];
        if (!_passed.TryGetValue((network, subnet.Subnet, gateway), out var passed))
        {
            _passed.Add((network, subnet.Subnet, gateway), passed = []);
        }

        var way = new List<IpNumber>();
        var next = after.Plus(1);
        while (passed.TryGetValue(next, out var behind) || taken.Contains(next) || next == gateway || next == subnet.Subnet.Last)
        {
            way.Add(next);
            next = behind == default ? next.Plus(1) : behind;
        }

        foreach (var address in way)
        {
            passed[address] = next;
        }

        return subnet.Subnet.Contains(next) ? next : null;
    }

    public static EquatableArray<Fix> FixOf(StaticAddress address, IpNumber? free) => free is { } found
        ? [new Fix(FixKinds.MoveAddress, $"Give '{address.Unit.Name}' the free address {found}", [address.Move(found)])]
        : default;
}
