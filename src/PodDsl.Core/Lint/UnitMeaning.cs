using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;
using PodDsl.Core.Writers;

namespace PodDsl.Core.Lint;

/// <summary>
/// Compares what units say, whatever the places and the order of keys: each key with its values in their order, as text.
/// </summary>
internal static class UnitMeaning
{
    public static bool AreEqual(EquatableArray<Unit> expected, EquatableArray<Unit> actual, Steps steps)
    {
        if (expected.Count != actual.Count)
        {
            return false;
        }

        // A name stands for one unit, so the order of the files says nothing.
        return steps.Over(ByName(expected)).Zip(ByName(actual), static (left, right) => left.FileName == right.FileName && AreEqual(left, right))
            .All(static isEqual => isEqual);
    }

    private static bool AreEqual(Unit expected, Unit actual) =>
        expected.Settings == actual.Settings || Of(expected).SequenceEqual(Of(actual));

    private static IEnumerable<Unit> ByName(EquatableArray<Unit> units) => units.OrderBy(static unit => unit.FileName, StringComparer.Ordinal);

    private static IEnumerable<(Section, string, string?)> Of(Unit unit) => unit.Settings
        .Select(setting => (setting.Option.Section, setting.Option.Name, SettingText.Of(setting)))
        .OrderBy(setting => setting.Section)
        .ThenBy(setting => setting.Name, StringComparer.Ordinal);
}
