using PodDsl.Core.Facts;
using PodDsl.Core.Findings;
using PodDsl.Core.IdMaps;
using PodDsl.Core.Model;
using PodDsl.Core.Podman;
using PodDsl.Core.Primitives;
using PodDsl.Core.Rules.IdMaps;
using PodDsl.Core.Values;
using PodDsl.Core.View;

namespace PodDsl.Core.Rules.Host;

/// <summary>POD1021: a map needs more ids than its user has.</summary>
public static class SubordinateIdsRule
{
    public static readonly RuleDescriptor Descriptor = new(
        "POD1021",
        "A user has fewer ids than a container needs",
        RuleCategory.IdMaps,
        Severity.Warning,
        "'{0}' needs {1}, and user '{2}' has {3}. Run: {4}, then podman system migrate.");

    public static readonly SetRule Rule = new([Descriptor], Check) { Reads = Aspects.IdMaps, NeedsFacts = true };

    private static IEnumerable<Finding> Check(UnitSet set, Target target)
    {
        var available = HostIds.AvailableTo(target);
        if (!available.IsRootless || !available.IsKnown)
        {
            return [];
        }

        return available.Uids.Count == 1 || available.Gids.Count == 1
            ? ReportNone(set, target, available)
            : UnitIndex.Of(set).Distinct.SelectMany(unit => Check(unit, target, available));
    }

    /// <summary>Without a line in the files it is the same for each container, so the rule reports it once.</summary>
    private static IEnumerable<Finding> ReportNone(UnitSet set, Target target, AvailableIds available)
    {
        var user = HostIds.UserOf(target)!;
        if (set.Each.FirstOrDefault(unit => unit.Kind is UnitKind.Container or UnitKind.Pod or UnitKind.Kube) is { } unit)
        {
            var kind = available.Uids.Count == 1 ? IdKind.Uid : IdKind.Gid;
            var name = kind == IdKind.Uid ? "UIDs" : "GIDs";
            yield return new Finding(
                Descriptor,
                unit,
                unit.NameSource,
                [
                    unit.Name,
                    $"subordinate {name}, as any image does that has files of others than root",
                    user.Name,
                    $"none in /etc/sub{(kind == IdKind.Uid ? "uid" : "gid")}",
                    HostIds.MoreIds(user, kind, LinesOf(target, kind), 65_536),
                ]);
        }
    }

    private static IEnumerable<Finding> Check(Unit unit, Target target, AvailableIds available)
    {
        if (UnitIdMaps.Read(unit, target) is not { } maps)
        {
            yield break;
        }

        foreach (var side in maps.Sides)
        {
            var count = HostIds.Count(side.Kind == IdKind.Uid ? available.Uids : available.Gids);
            var last = side.Map.Pieces
                .Where(piece => piece.Entry >= 0 && piece.Range.HostEnd > count && piece.Range.IsInRange)
                .OrderByDescending(piece => piece.Range.HostEnd)
                .ToList();
            if (last.Count > 0)
            {
                yield return Report(maps, side, last[0], count, target);
            }
        }
    }

    private static Finding Report(UnitIdMaps maps, IdMapSide side, IdMapPiece piece, long count, Target target)
    {
        var user = HostIds.UserOf(target)!;
        var written = side.Entries[piece.Entry];
        var fits = count - written.Entry.HostId;
        var fixes = new List<Fix>();
        if (fits > 0 && maps.IsReadable && (written.Entry.Flags & IdMapFlags.HostIdOfParent) == 0
            && maps.Replace(written, written.Entry with { Size = fits }) is { IsEmpty: false } edits)
        {
            fixes.Add(new Fix(
                FixKinds.ShortenIdMapEntry,
                FormattableString.Invariant($"Map {fits} instead of {written.Entry.Size} ids"),
                edits));
        }

        return new Finding(
            Descriptor,
            maps.Unit,
            written.Setting.Source,
            [
                maps.Unit.Name,
                FormattableString.Invariant($"{piece.Range.HostEnd} {side.Ids}"),
                user.Name,
                FormattableString.Invariant($"{count} with its own"),
                HostIds.MoreIds(user, side.Kind, LinesOf(target, side.Kind), piece.Range.HostEnd - count),
            ])
        {
            Parameter = fixes.Count > 0 ? "Size" : null,
            Fixes = fixes.ToEquatableArray(),
        };
    }

    private static EquatableArray<Facts.SubordinateIds> LinesOf(Target target, IdKind kind) =>
        (kind == IdKind.Uid ? target.Facts?.SubUids : target.Facts?.SubGids) ?? default;
}
