namespace PodDsl.Report;

/// <summary>The places of boxes in a column, a row apart.</summary>
internal static class Rows
{
    /// <summary>
    /// Sorts a column by the rows that its boxes want, and gives each the row nearest to that, where the sum of squared distances is least:
    /// boxes that want one place stand around it, and not below it.
    /// </summary>
    /// <param name="column">The boxes; afterwards in their order.</param>
    /// <param name="rows">Gets their rows.</param>
    /// <param name="wanted">The row that a box wants.</param>
    public static void Assign(List<int> column, double[] rows, Func<int, double> wanted)
    {
        var sorted = column.Select(box => (Box: box, Wanted: wanted(box))).OrderBy(box => box.Wanted).ToList();

        // Neighbours that cannot both have what they want share their mean; so do groups of them.
        var groups = new List<(double Sum, int Count)>();
        for (var index = 0; index < sorted.Count; index++)
        {
            groups.Add((sorted[index].Wanted - index, 1));
            while (groups.Count > 1 && Mean(groups[groups.Count - 2]) > Mean(groups[groups.Count - 1]))
            {
                var (last, before) = (groups[groups.Count - 1], groups[groups.Count - 2]);
                groups.RemoveAt(groups.Count - 1);
                groups[groups.Count - 1] = (last.Sum + before.Sum, last.Count + before.Count);
            }
        }

        var place = 0;
        foreach (var group in groups)
        {
            // Whole rows, so that no two boxes are rounded into one.
            var shift = Math.Round(Mean(group));
            for (var left = group.Count; left > 0; left--, place++)
            {
                column[place] = sorted[place].Box;
                rows[sorted[place].Box] = shift + place;
            }
        }
    }

    private static double Mean((double Sum, int Count) group) => group.Sum / group.Count;
}
