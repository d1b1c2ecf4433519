using PodDsl.Core.Primitives;

namespace PodDsl.Core.Writers;

/// <summary>Puts entries into the order of the catalogue. Among equals the order is the author's.</summary>
internal static class SettingOrder
{
    /// <summary>An insertion sort: it is stable, and the entries are few and nearly sorted.</summary>
    public static void Sort<T>(List<T> entries, Func<T, int> orderOf, Steps steps)
    {
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
