using System.Globalization;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.Model;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>POD1010: a map of more lines than the kernel takes.</summary>
public static class LongMapRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD1010",
        "Id map is too long",
        RuleCategory.IdMaps,
        Severity.Error,
        "The map of {0} of '{1}' has {2} lines with {3} bytes, and the kernel takes no more than 340 lines and 4095 bytes, so it does not start. Map larger ranges.");

    public static readonly UnitRule Rule = new([Descriptor], Judge)
    {
        Needs = UnitIdMaps.MapKeys,
    };

    private static IEnumerable<Finding> Judge(Unit unit, Target target) =>
        UnitIdMaps.Read(unit, target) is { } maps && (maps.Uids.Map.IsTooLong || maps.Gids.Map.IsTooLong)
            ? maps.Sides.Where(side => side.Map.IsTooLong).Take(maps.IsCopied ? 1 : 2).Select(side => Report(maps, side))
            : [];

    private static Finding Report(UnitIdMaps maps, IdMapSide side)
    {
        var map = side.Map;
        return new Finding(
            Descriptor,
            maps.Unit,
            side.Entries[0].Setting.Source,
            [
                side.Ids,
                maps.Unit.Name,
                map.Ranges.Count.ToString(CultureInfo.InvariantCulture),
                map.LengthInBytes.ToString(CultureInfo.InvariantCulture),
            ]);
    }
}
