using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;

namespace PodDsl.Core.Lint;

/// <summary>
/// Whether units say the same, wherever that is written and in whatever order of keys: each key with its values in
/// their order, as text.
/// </summary>
internal static class UnitMeaning
{
    public static bool AreEqual(EquatableArray<Unit> expected, EquatableArray<Unit> actual)
    {
        if (expected.Count != actual.Count)
        {
            return false;
        }

        for (var index = 0; index < expected.Count; index++)
        {
            if (expected[index].FileName != actual[index].FileName || !Of(expected[index]).SequenceEqual(Of(actual[index])))
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<(Section, string, string?)> Of(Unit unit) => unit.Settings
        .Select(setting => (setting.Option.Section, setting.Option.Name, EntryText.ValueOf(setting)))
        .OrderBy(setting => setting.Section)
        .ThenBy(setting => setting.Name, StringComparer.Ordinal);
}
