using System.Net.Sockets;
using System.Numerics;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Network;

/// <summary>Finds the first subnet of a list that has something of another one. Two subnets are apart, or one is within the other.</summary>
internal sealed class SubnetIndex
{
    private readonly Dictionary<(AddressFamily, int Prefix, BigInteger First), int> _places = [];
    private readonly ILookup<AddressFamily, int> _prefixes;
    private readonly Dictionary<AddressFamily, (BigInteger[] Starts, int[] Lowest)> _sorted;

    public SubnetIndex(IEnumerable<Subnet> subnets)
    {
        Subnet[] all = [.. subnets];
        for (var place = all.Length - 1; place >= 0; place--)
        {
            _places[(all[place].Family, all[place].Prefix, all[place].First.Value)] = place;
        }

        _prefixes = all.Select(subnet => (subnet.Family, subnet.Prefix)).Distinct().ToLookup(key => key.Family, key => key.Prefix);
        _sorted = Enumerable.Range(0, all.Length).GroupBy(place => all[place].Family).ToDictionary(group => group.Key, group =>
        {
            int[] places = [.. group.OrderBy(place => all[place].First.Value)];
            return (places.Select(place => all[place].First.Value).ToArray(), LowestOf(places));
        });
    }

    /// <summary>The place of the first subnet that has the address, or null.</summary>
    public int? Containing(IpNumber address) => Around(new Subnet(address, address.Family == AddressFamily.InterNetwork ? 32 : 128));

    /// <summary>The place of the first subnet that overlaps one, or null.</summary>
    public int? Overlapping(Subnet subnet)
    {
        var found = Around(subnet) ?? int.MaxValue;
        if (_sorted.TryGetValue(subnet.Family, out var sorted))
        {
            // Those that begin within it.
            var (low, high) = (PlaceOf(sorted.Starts, subnet.First.Value), PlaceOf(sorted.Starts, subnet.Last.Value + 1));
            for ((low, high) = (low + sorted.Starts.Length, high + sorted.Starts.Length); low < high; low /= 2, high /= 2)
            {
                found = (low & 1) == 1 ? Math.Min(found, sorted.Lowest[low++]) : found;
                found = (high & 1) == 1 ? Math.Min(found, sorted.Lowest[--high]) : found;
            }
        }

        return found == int.MaxValue ? null : found;
    }

    /// <summary>The place of the first subnet that one is within.</summary>
    private int? Around(Subnet subnet)
    {
        int? found = null;
        foreach (var prefix in _prefixes[subnet.Family])
        {
            if (prefix <= subnet.Prefix)
            {
                var size = (subnet with { Prefix = prefix }).Size;
                if (_places.TryGetValue((subnet.Family, prefix, subnet.First.Value - (subnet.First.Value % size)), out var place))
                {
                    found = Math.Min(found ?? place, place);
                }
            }
        }

        return found;
    }

    /// <summary>A tree over places: each node has the lowest below it, the places themselves are its leaves.</summary>
    private static int[] LowestOf(int[] places)
    {
        var lowest = new int[2 * places.Length];
        places.CopyTo(lowest, places.Length);
        for (var node = places.Length - 1; node > 0; node--)
        {
            lowest[node] = Math.Min(lowest[2 * node], lowest[(2 * node) + 1]);
        }

        return lowest;
    }

    /// <summary>The place of the first start that is not below a number.</summary>
    private static int PlaceOf(BigInteger[] starts, BigInteger number)
    {
        var (low, high) = (0, starts.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = starts[middle] < number ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
