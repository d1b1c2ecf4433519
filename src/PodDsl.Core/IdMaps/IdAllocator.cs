namespace PodDsl.Core.IdMaps;

/// <summary>Finds host ids that nothing maps to yet. Ids that it gave out count as taken.</summary>
public sealed class IdAllocator
{
    /// <summary>Accounts of the host itself have lower ids; subordinate ids start here by convention.</summary>
    public const long FirstHostId = 100_000;

    private readonly List<(long Start, long End)> _taken;

    // The result of an earlier search for a size: its start, and the place up to which there is no room.
    private readonly Dictionary<long, (long From, long Found)> _searched = [];

    /// <param name="taken">Host ranges in use, in any order; they may overlap.</param>
    public IdAllocator(IEnumerable<OwnedRange> taken)
    {
        _taken = Merge(taken);
    }

    /// <summary>True if no taken range overlaps this one.</summary>
    public bool IsFree(long start, long size)
    {
        var next = FirstEndingAfter(start);
        return next == _taken.Count || _taken[next].Start >= start + size;
    }

    /// <summary>The end of the first taken range that overlaps this one, or null if none does.</summary>
    public long? EndOfTaken(long start, long size) => IsFree(start, size) ? null : _taken[FirstEndingAfter(start)].End;

    /// <summary>Marks a range as taken.</summary>
    public void Take(long start, long size)
    {
        if (size <= 0)
        {
            return;
        }

        var end = start + size;
        var first = FirstEndingAfter(start - 1);
        var last = first;
        while (last < _taken.Count && _taken[last].Start <= end)
        {
            start = Math.Min(start, _taken[last].Start);
            end = Math.Max(end, _taken[last].End);
            last++;
        }

        _taken.RemoveRange(first, last - first);
        _taken.Insert(first, (start, end));
    }

    /// <summary>
    /// Takes the first free range of that size at or after a place, or else the first one at all; null if there is none. Big ranges start
    /// at a round number: a multiple of 1,000, or 100,000 and multiples of 65,536 more.
    /// </summary>
    public long? Allocate(long size, long from)
    {
        var step = StepOf(size);
        var found = Find(size, Math.Max(from, FirstHostId), step) ?? Find(size, FirstHostId, step);
        if (found is { } start)
        {
            Take(start, size);
        }

        return found;
    }

    private static long StepOf(long size) => size switch
    {
        > 32_768 => 65_536,
        >= 100 => 1_000,
        _ => 1,
    };

    private long? Find(long size, long from, long step)
    {
        var start = _searched.TryGetValue(size, out var searched) && from >= searched.From
            ? Math.Max(from, searched.Found)
            : from;
        start = Align(start, step);
        for (var next = FirstEndingAfter(start); next < _taken.Count && _taken[next].Start < start + size; next++)
        {
            start = Align(_taken[next].End, step);
        }

        if (start + size > uint.MaxValue)
        {
            return null;
        }

        _searched[size] = (from, start);
        return start;
    }

    private static long Align(long id, long step) =>
        FirstHostId + ((id - FirstHostId + step - 1) / step * step);

    /// <summary>The place of the first taken range that ends after the id.</summary>
    private int FirstEndingAfter(long id)
    {
        var low = 0;
        var high = _taken.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_taken[middle].End > id)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private static List<(long Start, long End)> Merge(IEnumerable<OwnedRange> ranges)
    {
        var merged = new List<(long Start, long End)>();
        foreach (var range in ranges.Where(range => range.End > range.Start).OrderBy(range => range.Start))
        {
            var last = merged.Count - 1;
            if (last >= 0 && merged[last].End >= range.Start)
            {
                merged[last] = (merged[last].Start, Math.Max(merged[last].End, range.End));
            }
            else
            {
                merged.Add((range.Start, range.End));
            }
        }

        return merged;
    }
}
