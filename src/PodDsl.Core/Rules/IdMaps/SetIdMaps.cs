using PodDsl.Core.Catalogue;
using PodDsl.Core.Facts;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.IdMaps;

/// <summary>The id maps of all units of a set.</summary>
internal sealed class SetIdMaps
{
    private readonly UnitIndex _units;
    private readonly Dictionary<Unit, UnitIdMaps> _maps = new(ReferenceComparer<Unit>.Instance);

    /// <summary>The maps of a set, made once for all rules that ask for the same target.</summary>
    public static SetIdMaps Of(UnitSet set, Target target)
    {
        var latest = set.Keep(static _ => new Latest());
        if (latest.Known is not { } known || !known.Target.Equals(target))
        {
            latest.Known = known = new KnownMaps(target, new SetIdMaps(set, target));
        }

        return known.Maps;
    }

    private sealed record KnownMaps(Target Target, SetIdMaps Maps);

    private sealed class Latest
    {
        public KnownMaps? Known { get; set; }
    }

    public SetIdMaps(UnitSet set, Target target)
    {
        var all = new List<UnitIdMaps>();
        _units = UnitIndex.Of(set);
        foreach (var unit in _units.Having(UnitIdMaps.MapKeys))
        {
            if (UnitIdMaps.Read(unit, target) is { } maps)
            {
                _maps.Add(unit, maps);
                all.Add(maps);
            }
        }

        All = all;
    }

    /// <summary>The units with maps of their own, in order.</summary>
    public IReadOnlyList<UnitIdMaps> All { get; }

    /// <summary>Every range of host ids in use, of both kinds of ids.</summary>
    public IEnumerable<OwnedRange> TakenHostIds()
    {
        foreach (var maps in All)
        {
            foreach (var side in maps.Sides)
            {
                foreach (var range in side.Map.Ranges)
                {
                    yield return new OwnedRange(range.HostId, range.HostEnd, 0);
                }
            }
        }
    }

    public UnitIdMaps? MapsOf(Unit unit) => _maps.TryGetValue(unit, out var maps) ? maps : null;

    /// <summary>The unit whose map a unit runs with: itself, or its pod. Null if the pod is not in the set.</summary>
    public Unit? OwnerOf(Unit unit) =>
        unit.Kind == UnitKind.Container && unit.Find(Keys.Pod) is { } pod ? _units.Resolve(pod) : unit;

    /// <summary>The units with which a unit declares to share ids.</summary>
    public IEnumerable<(Setting Setting, Unit? Other)> SharesOf(Unit unit) =>
        unit.FindAll(Section.Intent, UnitIdMaps.SharesKey).Select(setting => (setting, _units.Resolve(setting.Value)));

    /// <summary>
    /// Pairs of units with maps, each in both orders, if one declares that it shares ids with the other. One declaration is enough; it does
    /// not cover ids that either shares with a third unit.
    /// </summary>
    public HashSet<(Unit, Unit)> DeclaredShares()
    {
        var pairs = new HashSet<(Unit, Unit)>(PairComparer.Instance);
        foreach (var unit in _units.Having(UnitIdMaps.SharesKey))
        {
            foreach (var (_, other) in SharesOf(unit))
            {
                if (other is not null && OwnerOf(unit) is { } left && OwnerOf(other) is { } right)
                {
                    pairs.Add((left, right));
                    pairs.Add((right, left));
                }
            }
        }

        return pairs;
    }

    private sealed class PairComparer : IEqualityComparer<(Unit Left, Unit Right)>
    {
        public static PairComparer Instance { get; } = new();

        public bool Equals((Unit Left, Unit Right) x, (Unit Left, Unit Right) y) =>
            ReferenceEquals(x.Left, y.Left) && ReferenceEquals(x.Right, y.Right);

        public int GetHashCode((Unit Left, Unit Right) obj) => unchecked(
            (System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Left) * 397)
            ^ System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(obj.Right));
    }
}
