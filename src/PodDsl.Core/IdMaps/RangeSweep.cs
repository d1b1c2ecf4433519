using PodDsl.Core.Primitives;

namespace PodDsl.Core.IdMaps;

/// <summary>A half-open range of ids that belongs to something.</summary>
/// <param name="Start">The first id.</param>
/// <param name="End">The first id that is no longer part of it.</param>
/// <param name="Owner">Its owner, as the caller counts.</param>
public sealed record OwnedRange(long Start, long End, int Owner);

/// <summary>Finds ranges that overlap.</summary>
public static class RangeSweep
{
    /// <summary>Calls back once for each pair of ranges with a common id.</summary>
    /// <remarks>
    /// One pass over the ranges in the order of their starts, so the cost is n log n and one call for each pair. Empty
    /// ranges overlap nothing.
    /// </remarks>
    /// <param name="ranges">The ranges, in any order.</param>
    /// <param name="onPair">Gets the range that starts first and the other one. Returns true to get more pairs in which the other one
    /// starts second.</param>
    /// <param name="steps">Each range and each pair is a step.</param>
    public static void FindOverlaps(IEnumerable<OwnedRange> ranges, Func<OwnedRange, OwnedRange, bool> onPair, Steps steps = default)
    {
        var sorted = ranges.Where(range => range.End > range.Start).ToArray();
        Array.Sort(sorted, Compare);

        var open = new List<OwnedRange>();
        foreach (var range in sorted)
        {
            steps.Next();
            var index = 0;
            while (index < open.Count)
            {
                var earlier = open[index];
                if (earlier.End <= range.Start)
                {
                    // It cannot overlap later ranges. The order among the open ones does not matter.
                    open[index] = open[open.Count - 1];
                    open.RemoveAt(open.Count - 1);
                    continue;
                }

                steps.Next();
                if (!onPair(earlier, range))
                {
                    break;
                }

                index++;
            }

            open.Add(range);
        }
    }

    /// <summary>For each owner whose ranges overlap those of an owner with a lower number, the lowest of those, with the first ids that both have.</summary>
    /// <remarks>Each owner in turn takes out what it overlaps, so the cost is n log n, however many pairs there are.</remarks>
    public static IEnumerable<(OwnedRange Lowest, OwnedRange Later)> FindFirstOverlaps(IEnumerable<OwnedRange> ranges)
    {
        var sorted = ranges.OrderBy(range => range.Owner).ThenBy(range => range.Start).ToArray();
        var left = new RangeIndex(sorted);
        var found = new Dictionary<int, (OwnedRange Lowest, OwnedRange Later)>();
        foreach (var range in sorted)
        {
            foreach (var later in left.TakeOverlapping(range.Start, range.End))
            {
                // Its own are taken out too, and so is what has found another one.
                if (later.Owner > range.Owner
                    && (!found.TryGetValue(later.Owner, out var known)
                        || (known.Lowest.Owner == range.Owner && StartOf(range, later) < StartOf(known.Lowest, known.Later))))
                {
                    found[later.Owner] = (range, later);
                }
            }
        }

        return found.Values;
    }

    private static long StartOf(OwnedRange one, OwnedRange other) => Math.Max(one.Start, other.Start);

    private static int Compare(OwnedRange left, OwnedRange right)
    {
        var order = left.Start.CompareTo(right.Start);
        if (order == 0)
        {
            order = left.End.CompareTo(right.End);
        }

        return order == 0 ? left.Owner.CompareTo(right.Owner) : order;
    }
}
