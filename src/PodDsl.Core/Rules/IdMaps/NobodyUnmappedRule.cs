using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;
using PodDsl.Core.Primitives;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1004: the map leaves out 65534, "nobody" in nearly every image.</summary>
public static class NobodyUnmappedRule
{
    /// <summary>The id of the user "nobody" and the group "nogroup".</summary>
    public const long Nobody = 65534;

    public static readonly RuleDescriptor Descriptor = new(
        "POD1004",
        "Nobody is not mapped",
        RuleCategory.IdMaps,
        Severity.Warning,
        "The id map of '{1}' leaves out {0} 65534 ('nobody'): a process in the container cannot become it, and cannot give it a file. {2}.");

    public static readonly SetRule Rule = new([Descriptor], Judge) { Needs = UnitIdMaps.MapKeys, Reads = Aspects.IdMaps };

    private static IEnumerable<Finding> Judge(UnitSet set, Target target) =>
        MissingIds.Find(SetIdMaps.Of(set, target), Nobody, target)
            .Where(missing => missing.Maps.Pair.Refusal is null)
            .Select(Report);

    private static Finding Report(MissingId missing)
    {
        var remedy = missing.HostId is { } hostId
            ? (Shown)$"Map it too, for example by {missing.Example(Nobody, hostId)}"
            : "Map it too";
        return new Finding(
            Descriptor, missing.Maps.Unit, missing.Place.Source, [missing.Ids, missing.Maps.Unit.Name, remedy])
        {
            Fixes = missing.FixWith(FixKinds.MapNobody, Nobody),
        };
    }
}
