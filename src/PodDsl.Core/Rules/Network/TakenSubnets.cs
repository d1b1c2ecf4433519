using System.Numerics;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Network;

/// <summary>Addresses that subnets take, those that touch or overlap as one. Finds what is free between them.</summary>
internal sealed class TakenSubnets
{
    private readonly List<Taken> _taken = [];

    /// <summary>The last search for a size, where there was one.</summary>
    private readonly Dictionary<string, Searched> _searched = new(StringComparer.Ordinal);

    public TakenSubnets(IEnumerable<Subnet> subnets)
    {
        List<Subnet> sorted = [.. subnets];
        sorted.Sort(SubnetOrder.Compare);
        foreach (var subnet in sorted)
        {
            var (first, last) = (subnet.First, subnet.Last);
            if (_taken.Count > 0 && _taken[_taken.Count - 1] is var before && before.Last.Family == first.Family && before.Last.Value + 1 >= first.Value)
            {
                before.Last = before.Last.Value < last.Value ? last : before.Last;
            }
            else
            {
                _taken.Add(new Taken(first, last));
            }
        }
    }

    /// <summary>The last address of what is in the way of a subnet, or null if it is free.</summary>
    public IpNumber? Obstacle(Subnet subnet)
    {
        var (low, high) = (0, _taken.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = SubnetOrder.Compare(_taken[middle].Last, subnet.First) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low < _taken.Count && SubnetOrder.Compare(_taken[low].First, subnet.Last) <= 0 ? _taken[low].Last : null;
    }

    /// <summary>The first free subnet of that size at or behind one, as long as it is where it may be; else null. Each try is a step.</summary>
    public Subnet? Next(Subnet subnet, Func<Subnet, bool> mayBe, Steps steps)
    {
        var key = FormattableString.Invariant($"{subnet.Family}/{subnet.Prefix}");
        var from = subnet.First.Value;
        var isKnown = _searched.TryGetValue(key, out var searched) && searched.From <= from && from <= searched.Found;
        var next = isKnown ? subnet with { First = new IpNumber(subnet.Family, searched!.Found) } : subnet;
        while (mayBe(next) && Obstacle(next) is { } last)
        {
            steps.Next();
            next = next.Behind(last);
        }

        if (!isKnown)
        {
            _searched[key] = new Searched(from, next.First.Value);
        }

        return mayBe(next) ? next : null;
    }

    /// <summary>Addresses that are taken, from the first to the last.</summary>
    private sealed class Taken(IpNumber first, IpNumber last)
    {
        public IpNumber First => first;

        public IpNumber Last { get; set; } = last;
    }

    /// <summary>Where a search began and ended.</summary>
    private sealed class Searched(BigInteger from, BigInteger found)
    {
        public BigInteger From => from;

        public BigInteger Found => found;
    }
}
