using System.Net.Sockets;
using System.Numerics;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Network;

/// <summary>Addresses that subnets take, those that touch or overlap as one. Finds what is free between them.</summary>
internal sealed class TakenSubnets
{
    private readonly Dictionary<AddressFamily, (BigInteger First, BigInteger Last)[]> _taken;
    private readonly Dictionary<(AddressFamily, int Prefix), (BigInteger From, BigInteger Found)> _searched = [];

    public TakenSubnets(IEnumerable<Subnet> subnets) =>
        _taken = subnets.GroupBy(subnet => subnet.Family).ToDictionary(group => group.Key, Merge);

    /// <summary>The last address of what is in the way of a subnet, or null if it is free.</summary>
    public IpNumber? Obstacle(Subnet subnet)
    {
        if (!_taken.TryGetValue(subnet.Family, out var taken))
        {
            return null;
        }

        var (low, high) = (0, taken.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = taken[middle].Last < subnet.First.Value ? (middle + 1, high) : (low, middle);
        }

        return low < taken.Length && taken[low].First <= subnet.Last.Value ? new IpNumber(subnet.Family, taken[low].Last) : null;
    }

    /// <summary>The first free subnet of that size at or behind one, as long as it is where it may be; else null. Each try is a step.</summary>
    public Subnet? Next(Subnet subnet, Func<Subnet, bool> mayBe, Steps steps)
    {
        var key = (subnet.Family, subnet.Prefix);
        var from = subnet.First.Value;
        var isKnown = _searched.TryGetValue(key, out var searched) && searched.From <= from && from <= searched.Found;
        var next = isKnown ? subnet with { First = new IpNumber(subnet.Family, searched.Found) } : subnet;
        while (mayBe(next) && Obstacle(next) is { } last)
        {
            steps.Next();
            next = next.Behind(last);
        }

        if (!isKnown)
        {
            _searched[key] = (from, next.First.Value);
        }

        return mayBe(next) ? next : null;
    }

    private static (BigInteger First, BigInteger Last)[] Merge(IEnumerable<Subnet> subnets)
    {
        var merged = new List<(BigInteger First, BigInteger Last)>();
        foreach (var subnet in subnets.OrderBy(subnet => subnet.First.Value))
        {
            var (first, last) = (subnet.First.Value, subnet.Last.Value);
            if (merged.Count > 0 && merged[merged.Count - 1].Last + 1 >= first)
            {
                merged[merged.Count - 1] = (merged[merged.Count - 1].First, BigInteger.Max(merged[merged.Count - 1].Last, last));
            }
            else
            {
                merged.Add((first, last));
            }
        }

        return [.. merged];
    }
}
