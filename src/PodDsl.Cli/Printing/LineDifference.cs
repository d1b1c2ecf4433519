namespace PodDsl.Cli.Printing;

/// <summary>Lines that go, and lines that come instead.</summary>
/// <param name="Start">The first line of the old text that goes, or before which others come.</param>
/// <param name="Removed">How many go.</param>
/// <param name="NewStart">The first line of the new text that comes.</param>
/// <param name="Added">How many come.</param>
internal readonly record struct LineChange(int Start, int Removed, int NewStart, int Added)
{
    public int End => Start + Removed;

    public int NewEnd => NewStart + Added;
}

/// <summary>Finds the fewest lines to change, by the algorithm of Myers: its time goes by what differs, not by the length of the texts.</summary>
internal static class LineDifference
{
    /// <summary>Where more lines differ, all between the first and the last of them does: the memory goes by the square.</summary>
    private const int MostLines = 2_000;

    public static List<LineChange> Of(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        var (head, tail) = (0, 0);
        var shorter = Math.Min(before.Count, after.Count);
        while (head < shorter && before[head] == after[head])
        {
            head++;
        }

        while (tail < shorter - head && before[before.Count - 1 - tail] == after[after.Count - 1 - tail])
        {
            tail++;
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var (old, current) = (Numbered(before, head, tail, numbers), Numbered(after, head, tail, numbers));
        var (isRemoved, isAdded) = (new bool[old.Length], new bool[current.Length]);
        if (!TryMark(old, current, isRemoved, isAdded))
        {
            Array.Fill(isRemoved, true);
            Array.Fill(isAdded, true);
        }

        return Changes(isRemoved, isAdded, head);
    }

    /// <summary>A number for each line: the same for the same text.</summary>
    private static int[] Numbered(IReadOnlyList<string> lines, int head, int tail, Dictionary<string, int> numbers)
    {
        var numbered = new int[lines.Count - head - tail];
        for (var index = 0; index < numbered.Length; index++)
        {
            if (!numbers.TryGetValue(lines[head + index], out numbered[index]))
            {
                numbers.Add(lines[head + index], numbered[index] = numbers.Count);
            }
        }

        return numbered;
    }

    /// <summary>Marks the lines that go and those that come; false if they are too many.</summary>
    private static bool TryMark(int[] before, int[] after, bool[] isRemoved, bool[] isAdded)
    {
        // The farthest line of the old text on each diagonal, for each number of changes so far. A diagonal is the lines gone less those come.
        var farthest = new List<int[]>();
        var last = new int[3];
        for (var changes = 0; changes <= Math.Min(MostLines, before.Length + after.Length); changes++)
        {
            var reached = new int[(2 * changes) + 3];
            for (var diagonal = -changes; diagonal <= changes; diagonal += 2)
            {
                var line = changes == 0 ? 0 : IsAddition(last, changes, diagonal) ? last[diagonal + 1 + changes] : last[diagonal - 1 + changes] + 1;
                while (line < before.Length && line - diagonal < after.Length && before[line] == after[line - diagonal])
                {
                    line++;
                }

                reached[diagonal + changes + 1] = line;
                if (line >= before.Length && line - diagonal >= after.Length)
                {
                    Mark(farthest, before.Length, after.Length, isRemoved, isAdded);
                    return true;
                }
            }

            farthest.Add(reached);
            last = reached;
        }

        return false;
    }

    /// <summary>True if the farthest way to a diagonal adds a line, rather than removes one.</summary>
    /// <param name="last">What was reached with one change less; the diagonal 0 is at the number of changes.</param>
    /// <param name="changes">The number of changes.</param>
    /// <param name="diagonal">The diagonal.</param>
    private static bool IsAddition(int[] last, int changes, int diagonal) =>
        diagonal == -changes || (diagonal != changes && last[diagonal - 1 + changes] < last[diagonal + 1 + changes]);

    /// <summary>Goes back from the ends of both texts.</summary>
    private static void Mark(List<int[]> farthest, int line, int newLine, bool[] isRemoved, bool[] isAdded)
    {
        for (var changes = farthest.Count; changes > 0; changes--)
        {
            var last = farthest[changes - 1];
            var diagonal = line - newLine;
            if (IsAddition(last, changes, diagonal))
            {
                line = last[diagonal + 1 + changes];
                newLine = line - diagonal - 1;
                isAdded[newLine] = true;
            }
            else
            {
                line = last[diagonal - 1 + changes];
                newLine = line - diagonal + 1;
                isRemoved[line] = true;
            }
        }
    }

    private static List<LineChange> Changes(bool[] isRemoved, bool[] isAdded, int head)
    {
        var changes = new List<LineChange>();
        for (var (line, newLine) = (0, 0); line < isRemoved.Length || newLine < isAdded.Length; line++, newLine++)
        {
            var (start, newStart) = (line, newLine);
            while (line < isRemoved.Length && isRemoved[line])
            {
                line++;
            }

            while (newLine < isAdded.Length && isAdded[newLine])
            {
                newLine++;
            }

            if (line > start || newLine > newStart)
            {
                changes.Add(new LineChange(head + start, line - start, head + newStart, newLine - newStart));
            }
        }

        return changes;
    }
}
