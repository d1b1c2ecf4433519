using PodDsl.Core.Primitives;

namespace PodDsl.Core.IdMaps;

/// <summary>Finds the ranges of a set that overlap another one, in log n steps for each; found ones can be taken out.</summary>
internal sealed class RangeIndex
{
    private readonly OwnedRange[] _ranges;

    // A tree of the ranges in the order of their starts: each node has the last end below it.
    private readonly long[] _ends;
    private readonly int _leaves = 1;

    /// <param name="ranges">The ranges, in any order. Empty ones overlap nothing.</param>
    public RangeIndex(IEnumerable<OwnedRange> ranges)
    {
        _ranges = [.. ranges.Where(range => range.End > range.Start).OrderBy(range => range.Start)];
        while (_leaves < _ranges.Length)
        {
            _leaves *= 2;
        }

        _ends = new long[2 * _leaves];
        for (var index = 0; index < _ends.Length; index++)
        {
            _ends[index] = long.MinValue;
        }

        for (var index = 0; index < _ranges.Length; index++)
        {
            _ends[_leaves + index] = _ranges[index].End;
        }

        for (var node = _leaves - 1; node > 0; node--)
        {
            _ends[node] = Math.Max(_ends[2 * node], _ends[(2 * node) + 1]);
        }
    }

    /// <summary>The ranges that overlap one, in the order of their starts. What is taken out meanwhile is passed over.</summary>
    public IEnumerable<OwnedRange> Overlapping(long start, long end)
    {
        for (var index = Next(0, start, end); index >= 0; index = Next(index + 1, start, end))
        {
            yield return _ranges[index];
        }
    }

    /// <summary>Takes out all ranges that overlap one, in the order of their starts.</summary>
    public IEnumerable<OwnedRange> TakeOverlapping(long start, long end)
    {
        for (var index = Next(0, start, end); index >= 0; index = Next(index + 1, start, end))
        {
            for (var node = _leaves + index; node > 0; node /= 2)
            {
                _ends[node] = node >= _leaves ? long.MinValue : Math.Max(_ends[2 * node], _ends[(2 * node) + 1]);
            }

            yield return _ranges[index];
        }
    }

    /// <summary>The place of the first range at or behind a place that overlaps, or -1.</summary>
    private int Next(int place, long start, long end)
    {
        if (place >= _ranges.Length)
        {
            return -1;
        }

        var node = _leaves + place;
        while (_ends[node] <= start)
        {
            // Up to where there is something to the right, and there to its first child.
            while ((node & 1) == 1)
            {
                node /= 2;
            }

            if (node == 0)
            {
                return -1;
            }

            node++;
        }

        while (node < _leaves)
        {
            node = _ends[2 * node] > start ? 2 * node : (2 * node) + 1;
        }

        return _ranges[node - _leaves].Start < end ? node - _leaves : -1;
    }
}
