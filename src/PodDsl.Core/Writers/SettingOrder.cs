using PodDsl.Core.Primitives;

namespace PodDsl.Core.Writers;

/// <summary>Puts entries into the order of the catalogue. Among equals the order is the author's.</summary>
internal static class SettingOrder
{
    private const int Few = 64;

    /// <summary>An insertion sort where the entries are few and nearly sorted, which most are. Both ways are stable.</summary>
    public static void Sort<T>(List<T> entries, Func<T, int> orderOf, Steps steps)
    {
        if (entries.Count > Few)
        {
            var sorted = steps.Over(entries).OrderBy(orderOf).ToList();
            entries.Clear();
            entries.AddRange(sorted);
            return;
        }

        for (var index = 1; index < entries.Count; index++)
        {
            steps.Next();
            var entry = entries[index];
            var order = orderOf(entry);
            var place = index;
            for (; place > 0 && orderOf(entries[place - 1]) > order; place--)
            {
                entries[place] = entries[place - 1];
            }

            entries[place] = entry;
        }
    }
}
