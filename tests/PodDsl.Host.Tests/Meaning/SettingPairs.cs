using System.Globalization;
using PodDsl.Core.Catalogue;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;

namespace PodDsl.Host.Tests.Meaning;

/// <summary>A unit with some settings, whether they go together or not.</summary>
/// <param name="Unit">The unit.</param>
/// <param name="Parts">Its settings, in the way that <see cref="KeyCase.Title"/> names them.</param>
internal sealed record SettingPair(Unit Unit, IReadOnlyList<string> Parts)
{
    public string Title => $"{Unit.FileName}: {string.Join(" + ", Parts)}";
}

/// <summary>Units with nothing, with each value of each key by itself, and with each two keys.</summary>
internal static class SettingPairs
{
    /// <summary>How many values of a key meet those of another.</summary>
    private static readonly int Values = TestExtent.Of(2, 1);

    public static IEnumerable<SettingPair> All()
    {
        var count = 0;
        foreach (var kind in UnitKinds.OfQuadlet)
        {
            var options = Options.All.Where(row => row.Section == Section.Kind && row.Kind == kind && row.Name != "ServiceName").ToList();
            foreach (var parts in Alone(options).Concat(Paired(options)).Prepend([]))
            {
                yield return Make(kind, string.Create(CultureInfo.InvariantCulture, $"p{count++}"), parts);
            }
        }
    }

    private static IEnumerable<(Option Option, Sample Sample)[]> Alone(List<Option> options) =>
        from option in options from sample in Samples.Of(option) select new[] { (option, sample) };

    private static IEnumerable<(Option Option, Sample Sample)[]> Paired(List<Option> options) =>
        from first in options.Index()
        from second in options.Skip(first.Index + 1)
        from one in Samples.Of(first.Item).Take(Values)
        from other in Samples.Of(second).Take(Values)
        select new[] { (first.Item, one), (second, other) };

    private static SettingPair Make(UnitKind kind, string name, (Option Option, Sample Sample)[] parts)
    {
        var own = parts.SelectMany(part => part.Sample.Values.Select(value => new Setting(part.Option, value)));
        var needed = parts.Length == 0 ? [] : KeyCases.Needed(kind, [.. parts.Select(part => part.Option.Name)]);
        return new(
            new Unit(kind, name, [.. needed, .. own], name) { Language = Language.CSharp },
            [.. parts.Select(part => $"{kind}.{part.Option.Name}/{part.Sample.Label}")]);
    }
}
