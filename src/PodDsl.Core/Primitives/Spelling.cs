namespace PodDsl.Core.Primitives;

/// <summary>Finds the name that the author of a misspelt one meant.</summary>
public static class Spelling
{
    /// <summary>
    /// The candidate at the smallest distance, ignoring case; of several, the first in ordinal order. Null if none is near: every four
    /// letters begun allow one edit.
    /// </summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        var limit = (word.Length + 3) / 4;
        foreach (var candidate in candidates)
        {
            var distance = Distance(word, candidate, limit);
            if (distance < limit
                || (distance == limit && (best is null || string.CompareOrdinal(candidate, best) < 0)))
            {
                best = candidate;
                limit = distance;
            }
        }

        return best;
    }

    /// <summary>
    /// The only possible candidate: the one that differs in nothing but case, or else the only one that is a single edit away from a word
    /// that is not short. Null if it is not certain.
    /// </summary>
    public static string? Certain(string word, IReadOnlyCollection<string> candidates)
    {
        const int shortest = 4;
        var same = candidates.Where(candidate => Distance(word, candidate, 0) == 0).ToList();
        if (same.Count > 0)
        {
            return same.Count == 1 ? same[0] : null;
        }

        var near = candidates.Where(candidate => Math.Min(word.Length, candidate.Length) >= shortest && Distance(word, candidate, 1) == 1).ToList();
        return near.Count == 1 ? near[0] : null;
    }

    /// <summary>
    /// The number of letters to add, drop, change or swap with their neighbour to turn one word into another, or more than
    /// <paramref name="limit"/> as soon as it is sure to be more.
    /// </summary>
    public static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            var smallest = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var change = IsSame(left[row - 1], right[column - 1]) ? 0 : 1;
                var distance = Math.Min(
                    Math.Min(last[column] + 1, current[column - 1] + 1),
                    last[column - 1] + change);
                if (row > 1 && column > 1
                    && IsSame(left[row - 1], right[column - 2]) && IsSame(left[row - 2], right[column - 1]))
                {
                    distance = Math.Min(distance, beforeLast[column - 2] + 1);
                }

                current[column] = distance;
                smallest = Math.Min(smallest, distance);
            }

            if (smallest > limit)
            {
                return limit + 1;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return last[right.Length];
    }

    private static bool IsSame(char left, char right) =>
        char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
