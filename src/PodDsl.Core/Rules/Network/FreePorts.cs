using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.Network;

/// <summary>Finds ports of the host that nobody takes, with any protocol or address. Made once for all that are to move.</summary>
/// <param name="taken">What is taken, from the first port on to that behind the last, in any order.</param>
internal sealed class FreePorts(IEnumerable<(long Start, long End)> taken)
{
    // For each port whether one takes it, or several.
    private readonly byte[] _takers = Count(taken);
    private readonly Dictionary<long, (long From, long Found)> _searched = [];

    /// <summary>The first of so many ports in a row, at or behind a place, that nobody has but who looks for them; null if there are none.</summary>
    /// <param name="from">Where to look first.</param>
    /// <param name="count">How many ports.</param>
    /// <param name="ownStart">The first port that the looker has itself.</param>
    /// <param name="ownEnd">The port behind its last one.</param>
    public long? Next(long from, long count, long ownStart, long ownEnd)
    {
        var start = Skip(from, count, ownEnd);
        for (var port = start; port < start + count && start + count - 1 <= PortMapping.MaximumPort; port++)
        {
            if (_takers[port] > (port >= ownStart && port < ownEnd ? 1 : 0))
            {
                start = Skip(port + 1, count, ownEnd);
                port = start - 1;
            }
        }

        if (from >= ownEnd && !(_searched.TryGetValue(count, out var searched) && searched.From <= from && from <= searched.Found))
        {
            _searched[count] = (from, start);
        }

        return start + count - 1 <= PortMapping.MaximumPort ? start : null;
    }

    /// <summary>Passes over what was searched for as many ports before, and found full. Own ports are another matter.</summary>
    private long Skip(long start, long count, long ownEnd) =>
        start >= ownEnd && _searched.TryGetValue(count, out var searched) && searched.From <= start && start <= searched.Found ? searched.Found : start;

    private static byte[] Count(IEnumerable<(long Start, long End)> taken)
    {
        // What begins and ends at a port, so that a range costs no more than a port.
        var changes = new int[PortMapping.MaximumPort + 2];
        foreach (var (start, end) in taken)
        {
            changes[Math.Min(start, PortMapping.MaximumPort + 1)]++;
            changes[Math.Min(end, PortMapping.MaximumPort + 1)]--;
        }

        var takers = new byte[PortMapping.MaximumPort + 1];
        var open = 0;
        for (var port = 0; port < takers.Length; port++)
        {
            open += changes[port];
            takers[port] = (byte)Math.Min(open, 2);
        }

        return takers;
    }
}
