using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Values;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>An id of the container that a unit does not map, with a free id of the host.</summary>
/// <param name="Maps">The unit.</param>
/// <param name="Uid">True if the user id is missing.</param>
/// <param name="Gid">True if the group id is missing.</param>
internal sealed record MissingId(UnitIdMaps Maps, bool Uid, bool Gid)
{
    /// <summary>The id of the host for it, or null if none is free.</summary>
    public long? HostId { get; init; }

    public string Ids => Uid && Gid ? "UID and GID" : Uid ? "UID" : "GID";

    /// <summary>The setting to report: the last one of the map that lacks it.</summary>
    public Setting Place
    {
        get
        {
            var settings = (Uid && Maps.UidSettings.Count > 0) || Maps.GidSettings.Count == 0
                ? Maps.UidSettings
                : Maps.GidSettings;
            return settings[settings.Count - 1].Setting;
        }
    }

    /// <summary>The entry that maps it, for a message: in C# with the attribute of each map that lacks it.</summary>
    public WordsPart Example(long containerId, long hostId)
    {
        var keys = new[] { (Key: UnitIdMaps.UidKey, IsMissing: Uid), (Key: UnitIdMaps.GidKey, IsMissing: Gid) };
        var value = new IdMapValue(new IdMapEntry(containerId, hostId, 1));
        var attributes = keys.Where(key => key.IsMissing).Select(key => (Shown)Parts.Set(Maps.Unit, Options.Key(Maps.Unit.Kind, key.Key), value));
        return Parts.Either(Maps.Unit, Shown.Join(" and ", attributes), $"'{value.Entry}'");
    }

    /// <summary>The fix that maps it, as one more entry in each map that lacks it.</summary>
    public EquatableArray<Fix> FixWith(FixKind kind, long containerId)
    {
        if (HostId is not { } hostId)
        {
            return default;
        }

        var entry = new IdMapEntry(containerId, hostId, 1);
        var settings = new List<Setting>(2);
        if (Maps.IsCopied && Uid && Gid)
        {
            settings.Add(Maps.NewSetting(Maps.UidSettings.Count > 0 ? UnitIdMaps.UidKey : UnitIdMaps.GidKey, entry));
        }
        else if (Maps.IsCopied)
        {
            // One list counts for both kinds of ids, so the entry is marked for one.
            var flag = Uid ? IdMapFlags.UidOnly : IdMapFlags.GidOnly;
            var name = Maps.UidSettings.Count > 0 ? UnitIdMaps.UidKey : UnitIdMaps.GidKey;
            settings.Add(Maps.NewSetting(name, entry with { Flags = flag }));
        }
        else
        {
            if (Uid)
            {
                settings.Add(Maps.NewSetting(UnitIdMaps.UidKey, entry));
            }

            if (Gid)
            {
                settings.Add(Maps.NewSetting(UnitIdMaps.GidKey, entry));
            }
        }

        return [new Fix(kind, $"Map {Ids} {containerId} too: '{entry}'", [Edit.Add(Maps.Unit, [.. settings])])];
    }
}

/// <summary>Finds maps that lack an id, and a free host id for each.</summary>
internal static class MissingIds
{
    /// <summary>The default number of ids of a user: one of its own and 65,536 subordinate ones.</summary>
    private const long LastIdOfUser = 65_536;

    public static IReadOnlyList<MissingId> Find(SetIdMaps maps, long containerId, Target target)
    {
        var missing = new List<MissingId>();
        foreach (var unit in maps.All)
        {
            if (unit.IsWhole && unit.Pair.Refusal is not { Problem: IdMapProblem.Malformed })
            {
                var (uid, gid) = (!unit.Uids.Map.MayMap(containerId), !unit.Gids.Map.MayMap(containerId));
                if (uid || gid)
                {
                    missing.Add(new MissingId(unit, uid, gid));
                }
            }
        }

        return missing.Count == 0 ? missing : Allocate(missing, maps, target);
    }

    private static MissingId[] Allocate(List<MissingId> missing, SetIdMaps maps, Target target)
    {
        var allocator = new IdAllocator(maps.TakenHostIds());
        var result = missing.ToArray();

        // First the units that can continue right after their own ids, so that none blocks its neighbour.
        for (var index = 0; index < result.Length; index++)
        {
            if (!IsKnown(result[index].Maps))
            {
                continue;
            }

            var end = EndOf(result[index].Maps);
            var isUsable = target.Scope == UnitScope.User
                ? end <= LastIdOfUser
                : end is >= IdAllocator.FirstHostId and < uint.MaxValue && allocator.IsFree(end, 1);
            if (isUsable)
            {
                allocator.Take(end, 1);
                result[index] = result[index] with { HostId = end };
            }
        }

        for (var index = 0; index < result.Length; index++)
        {
            if (result[index].HostId is null && target.Scope == UnitScope.System && IsKnown(result[index].Maps))
            {
                result[index] = result[index] with { HostId = allocator.Allocate(1, EndOf(result[index].Maps)) };
            }
        }

        return result;
    }

    /// <summary>True if all host ids are known, so that others are surely free.</summary>
    private static bool IsKnown(UnitIdMaps maps) => maps.Uids.Map.IsComplete && maps.Gids.Map.IsComplete;

    private static long EndOf(UnitIdMaps maps) => maps.Sides.SelectMany(side => side.Map.Ranges)
        .Select(range => range.HostEnd).DefaultIfEmpty(0).Max();
}
