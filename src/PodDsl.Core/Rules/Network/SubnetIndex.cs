using System.Net.Sockets;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Network;

/// <summary>Finds the first subnet of a list that has something of another one. Two subnets are apart, or one is within the other.</summary>
internal sealed class SubnetIndex
{
    /// <summary>Each once, those that hold others before them.</summary>
    private readonly List<Placed> _sorted = [];

    /// <summary>A tree over places: each node has the lowest below it, the subnets themselves are its leaves.</summary>
    private readonly int[] _lowest;

    public SubnetIndex(IReadOnlyList<Subnet> subnets)
    {
        var all = new List<Placed>(subnets.Count);
        for (var place = 0; place < subnets.Count; place++)
        {
            all.Add(new Placed(subnets[place], place));
        }

        all.Sort(static (left, right) => SubnetOrder.Compare(left.Subnet, right.Subnet) is not 0 and var order ? order : left.Place.CompareTo(right.Place));
        foreach (var next in all)
        {
            var last = _sorted.Count == 0 ? null : _sorted[_sorted.Count - 1];
            if (last is null || SubnetOrder.Compare(last.Subnet, next.Subnet) != 0)
            {
                next.PutInto(Innermost(last, next.Subnet));
                _sorted.Add(next);
            }
        }

        _lowest = LowestOf(_sorted);
    }

    /// <summary>The place of the first subnet that has the address, or null.</summary>
    public int? Containing(IpNumber address) => Around(new Subnet(address, address.Family == AddressFamily.InterNetwork ? 32 : 128));

    /// <summary>The place of the first subnet that overlaps one, or null.</summary>
    public int? Overlapping(Subnet subnet)
    {
        var found = Around(subnet) ?? int.MaxValue;

        // Those that begin within it.
        var (low, high) = (CountBefore(new Subnet(subnet.First, 0)), CountBefore(new Subnet(subnet.Last.Plus(1), 0)));
        for ((low, high) = (low + _sorted.Count, high + _sorted.Count); low < high; low /= 2, high /= 2)
        {
            found = (low & 1) == 1 ? Math.Min(found, _lowest[low++]) : found;
            found = (high & 1) == 1 ? Math.Min(found, _lowest[--high]) : found;
        }

        return found == int.MaxValue ? null : found;
    }

    /// <summary>The place of the first subnet that one is within.</summary>
    private int? Around(Subnet subnet)
    {
        // What holds it stands before it, or is the same; the last one of these is in all the others that do, or holds it itself.
        var count = CountBefore(new Subnet(subnet.First, subnet.Prefix + 1));
        return Innermost(count == 0 ? null : _sorted[count - 1], subnet)?.Around;
    }

    /// <summary>The smallest subnet with another one in it, of one and of those that hold it.</summary>
    private static Placed? Innermost(Placed? from, Subnet subnet)
    {
        while (from is not null && !from.Subnet.Contains(subnet.First))
        {
            from = from.Outer;
        }

        return from;
    }

    private static int[] LowestOf(List<Placed> sorted)
    {
        var lowest = new int[2 * sorted.Count];
        for (var node = lowest.Length - 1; node > 0; node--)
        {
            lowest[node] = node >= sorted.Count ? sorted[node - sorted.Count].Place : Math.Min(lowest[2 * node], lowest[(2 * node) + 1]);
        }

        return lowest;
    }

    /// <summary>The number of subnets that stand before one.</summary>
    private int CountBefore(Subnet subnet)
    {
        var (low, high) = (0, _sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = SubnetOrder.Compare(_sorted[middle].Subnet, subnet) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>A subnet with its place in the list.</summary>
    private sealed class Placed(Subnet subnet, int place)
    {
        public Subnet Subnet => subnet;

        public int Place => place;

        /// <summary>The smallest other subnet that it is within.</summary>
        public Placed? Outer { get; private set; }

        /// <summary>The lowest place of it and of all that it is within.</summary>
        public int Around { get; private set; }

        public void PutInto(Placed? outer) => (Outer, Around) = (outer, outer is null ? place : Math.Min(place, outer.Around));
    }
}
