namespace PodDsl.App;

/// <summary>The difference between two short texts, as <c>diff -u</c> writes it.</summary>
internal static class TextDifference
{
    private const int Context = 3;

    /// <summary>So many pairs of lines are compared; longer texts differ as a whole between the lines that they have in common at start and end.</summary>
    private const long MostPairs = 4_000_000;

    private enum Side
    {
        Both,
        Before,
        After,
    }

    public static IEnumerable<string> Unified(string beforeName, string afterName, string before, string after)
    {
        yield return $"--- {beforeName}";
        yield return $"+++ {afterName}";
        var lines = Compare(Split(before), Split(after));
        for (var start = NextChange(lines, 0); start < lines.Count;)
        {
            // One hunk shows changes whose surroundings touch.
            var end = start;
            for (var next = start; next < lines.Count && next <= end + (2 * Context); next = NextChange(lines, next + 1))
            {
                end = next;
            }

            var (from, to) = (Math.Max(start - Context, 0), Math.Min(end + Context + 1, lines.Count));
            yield return $"@@ -{Range(lines, from, to, Side.After)} +{Range(lines, from, to, Side.Before)} @@";
            for (var index = from; index < to; index++)
            {
                var (side, text) = lines[index];
                yield return (side switch { Side.Both => " ", Side.Before => "-", _ => "+" }) + text.TrimEnd('\n');
                if (!text.EndsWith('\n'))
                {
                    yield return "\\ No newline at end of file";
                }
            }

            start = NextChange(lines, to);
        }
    }

    private static int NextChange(List<(Side Side, string Text)> lines, int from)
    {
        while (from < lines.Count && lines[from].Side == Side.Both)
        {
            from++;
        }

        return from;
    }

    /// <summary>The lines of one text in a hunk, without those that only the other one has.</summary>
    private static string Range(List<(Side Side, string Text)> lines, int from, int to, Side without)
    {
        var start = lines.Take(from).Count(line => line.Side != without);
        var count = lines.Skip(from).Take(to - from).Count(line => line.Side != without);
        return FormattableString.Invariant($"{(count == 0 ? start : start + 1)},{count}");
    }

    private static List<(Side Side, string Text)> Compare(List<string> before, List<string> after)
    {
        var (head, tail) = (0, 0);
        while (head < before.Count && head < after.Count && before[head] == after[head])
        {
            head++;
        }

        while (tail < before.Count - head && tail < after.Count - head && before[^(tail + 1)] == after[^(tail + 1)])
        {
            tail++;
        }

        var lines = before.Take(head).Select(line => (Side.Both, line)).ToList();
        var (old, current) = (before[head..^tail], after[head..^tail]);
        lines.AddRange((long)old.Count * current.Count > MostPairs
            ? old.Select(line => (Side.Before, line)).Concat(current.Select(line => (Side.After, line)))
            : ByLongestCommon(old, current));
        lines.AddRange(before.TakeLast(tail).Select(line => (Side.Both, line)));
        return lines;
    }

    /// <summary>By the longest common subsequence, lines that go before lines that come.</summary>
    private static IEnumerable<(Side Side, string Text)> ByLongestCommon(List<string> before, List<string> after)
    {
        var common = new int[before.Count + 1, after.Count + 1];
        for (var left = before.Count - 1; left >= 0; left--)
        {
            for (var right = after.Count - 1; right >= 0; right--)
            {
                common[left, right] = before[left] == after[right]
                    ? common[left + 1, right + 1] + 1
                    : Math.Max(common[left + 1, right], common[left, right + 1]);
            }
        }

        for (var (left, right) = (0, 0); left < before.Count || right < after.Count;)
        {
            if (left < before.Count && right < after.Count && before[left] == after[right])
            {
                yield return (Side.Both, before[left++]);
                right++;
            }
            else if (left < before.Count && (right == after.Count || common[left + 1, right] >= common[left, right + 1]))
            {
                yield return (Side.Before, before[left++]);
            }
            else
            {
                yield return (Side.After, after[right++]);
            }
        }
    }

    private static List<string> Split(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is >= 0 and var feed ? feed + 1 : text.Length;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }
}
