using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules.Network;

/// <summary>POD2018: unit files that cannot all be meant for one host, so that what clashes between them is no mistake.</summary>
/// <remarks>Records are made for one host, or say for which, so only files are a collection.</remarks>
public static class FileCollectionRule
{
    private const int MaximumPlaces = 20;

    public static readonly RuleDescriptor Descriptor = new(
        "POD2018",
        "Files that cannot all run on one host",
        RuleCategory.Network,
        Severity.Suggestion,
        "Several of these files want {0}, so they cannot all be meant for one host. They are taken for a collection to choose from, and other clashes between them are not reported. Lint what runs on one host by itself to see those.")
    {
        IsOfFilesOnly = true,
    };

    public static readonly SetRule Rule = new([Descriptor], Judge) { Reads = Aspects.Ports };

    private static IEnumerable<Finding> Judge(UnitSet set, Target target) => Check(set);

    /// <summary>The one finding, if the files are such a collection.</summary>
    private static IEnumerable<Finding> Check(UnitSet set)
    {
        if (Alternatives.Of(set).Collection is not { } collection)
        {
            yield break;
        }

        var clashes = collection.Clashes.OrderByDescending(clash => clash.Units.Count).ToList();
        var first = clashes[0].Units[0];
        yield return new Finding(
            Descriptor,
            first,
            first.NameSource,
            [Listed.All([.. clashes.Select(clash => (Shown)$"{clash.What} ({Listed.Names(clash.Units)})")])])
        {
            AdditionalSources = clashes.SelectMany(clash => clash.Units).Select(unit => unit.NameSource)
                .Where(source => source != first.NameSource)
                .Distinct()
                .Take(MaximumPlaces)
                .ToEquatableArray(),
        };
    }
}
